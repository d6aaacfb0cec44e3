package org.folkmoot.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Takes every mail that the services send and keeps it in a directory instead of sending it on. */
public final class LocalMail implements AutoCloseable {
    private static final String POSTMASTER = "postmaster";
    private static final long START_MILLIS = Duration.ofMinutes(1).toMillis();

    private final GreenMail server;

    private LocalMail(GreenMail server) {
        this.server = server;
    }

    /** Listens on 127.0.0.1; {@code directory} gets a file a mail, {@code log} a readable copy of all. */
    public static LocalMail start(int port, Path directory, Path log) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_MILLIS);
        var server = new GreenMail(setup);
        var letters = new LetterFiles(directory, log, Clock.systemUTC());
        server.getUserManager()
                .setMessageDeliveryHandler((message, recipient) -> file(server, letters, message, recipient));
        server.start();
        return new LocalMail(server);
    }

    private static GreenMailUser file(
            GreenMail server, LetterFiles letters, MovingMessage message, MailAddress recipient) throws UserException {
        letters.keep(message.getMessage(), recipient.getEmail());
        // The mail is in its file; one mailbox takes the copy that the library insists on keeping..
        GreenMailUser postmaster = server.getUserManager().getUser(POSTMASTER);
        if (postmaster == null) {
            postmaster = server.getUserManager().createUser(POSTMASTER, POSTMASTER, POSTMASTER);
        }
        return postmaster;
    }

    public int port() {
        SmtpServer smtp = server.getSmtp();
        return smtp.getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
