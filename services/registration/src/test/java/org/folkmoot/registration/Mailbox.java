package org.folkmoot.registration;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The mails that arrived. */
public record Mailbox(GreenMail server) {
    /** Texts of all mails to that address, oldest first. */
    public List<String> textsTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .map(Mailbox::text)
                .toList();
    }

    /** From now on nobody listens, until {@link #comeBack}. */
    public void goAway() {
        server.stop();
    }

    public void comeBack() {
        server.start();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
