package org.folkmoot.registration;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** A real SMTP server; tests that want to see its mails name a field {@link Mailbox}. */
public class MailServerResource implements QuarkusTestResourceLifecycleManager {
    private static final String ADDRESS = "127.0.0.1";

    private final GreenMail server = new GreenMail(new ServerSetup(freePort(), ADDRESS, ServerSetup.PROTOCOL_SMTP));

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

    /** Chosen beforehand, so that a server that went away can come back where it was. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
