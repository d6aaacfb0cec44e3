package org.folkmoot.registration;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.Map;
import org.folkmoot.backing.process.LocalPorts;

/** A real SMTP server; tests that want to see its mails name a field {@link Mailbox}. */
public class MailServerResource implements QuarkusTestResourceLifecycleManager {
    private static final String ADDRESS = "127.0.0.1";

    private static final long START_MILLIS = Duration.ofMinutes(1).toMillis();

    private final GreenMail server = new GreenMail(setup());

    /** The port is chosen beforehand, so that a server that went away can come back where it was. */
    private static ServerSetup setup() {
        var setup = new ServerSetup(LocalPorts.free(), ADDRESS, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_MILLIS);
        return setup;
    }

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "quarkus.mailer.host",
                ADDRESS,
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
