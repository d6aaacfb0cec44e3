package org.folkmoot.registration.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a mail says, beside the name and the personal link that each has.
 *
 * @param kind which text
 * @param about a person gets one of a kind about the same thing
 * @param panel what the panel is called
 * @param answerBy until when an answer counts
 */
public record Letter(Kind kind, UUID about, Optional<String> panel, Optional<Instant> answerBy) {
    private static final UUID SIGN_UP = new UUID(0, 0);

    /** The texts, each in a template of its name. */
    public enum Kind {
        SIGNED_UP("Your personal link"),
        INVITED("You have been drawn by lot: will you take part?"),
        DRAWN("You are a member of the panel");

        private final String subject;

        Kind(String subject) {
            this.subject = subject;
        }

        String subject() {
            return subject;
        }
    }

    public static Letter signedUp() {
        return new Letter(Kind.SIGNED_UP, SIGN_UP, Optional.empty(), Optional.empty());
    }

    public static Letter invited(UUID draw, String panel, Instant answerBy) {
        return new Letter(Kind.INVITED, draw, Optional.of(panel), Optional.of(answerBy));
    }

    public static Letter drawn(UUID draw, String panel) {
        return new Letter(Kind.DRAWN, draw, Optional.of(panel), Optional.empty());
    }
}
