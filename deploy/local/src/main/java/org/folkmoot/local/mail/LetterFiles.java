package org.folkmoot.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Mails as files: one a mail as it was sent, and one that a person can read from top to bottom. */
final class LetterFiles {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path directory;
    private final Path log;
    private final Clock clock;
    private final AtomicLong kept = new AtomicLong();

    LetterFiles(Path directory, Path log, Clock clock) {
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    void keep(MimeMessage message, String recipient) {
        String name = STAMP.format(clock.instant()) + "-" + kept.incrementAndGet() + "-"
                + recipient.replaceAll("[^A-Za-z0-9@.+-]", "_") + ".eml";
        try {
            Files.createDirectories(directory);
            try (var file = Files.newOutputStream(directory.resolve(name))) {
                message.writeTo(file);
            }
            String readable = "%s to %s: %s%n%n%s%n%n"
                    .formatted(clock.instant(), recipient, message.getSubject(), plainText(message));
            Files.writeString(log, readable, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException("a mail that cannot be read", unreadable);
        }
    }

    private static String plainText(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart inner = parts.getBodyPart(index);
                String text = plainText(inner);
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }
        return part.isMimeType("text/*") ? part.getContent().toString().strip() : "";
    }
}
