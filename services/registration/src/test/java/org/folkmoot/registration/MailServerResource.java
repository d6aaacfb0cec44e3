package org.folkmoot.registration;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real SMTP server; tests that want to see its mails name a field {@link Mailbox}. */
public class MailServerResource implements QuarkusTestResourceLifecycleManager {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                Integer.toString(server.getSmtp().getPort()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(new Mailbox(server), new TestInjector.MatchesType(Mailbox.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
