package org.folkmoot.web.vote;

import java.time.Instant;

/**
 * What is said about one's own answer, always in the same place under the question.
 *
 * @param tone what it looks like; the words say the same
 * @param title one sentence; {@code ⏱} stands for {@code time}
 * @param detail what follows from it, or what to do next
 * @param time null when neither speaks of a time
 * @param receipt null when there is none
 * @param again what to send again by pressing a button; null when the form says it all
 */
public record Panel(Tone tone, String title, String detail, Instant time, Receipt receipt, Again again) {
    static Panel of(Tone tone, String title, String detail, Instant time, Receipt receipt) {
        return new Panel(tone, title, detail, time, receipt, null);
    }

    /** A field of the form and its value. */
    public record Again(String name, String value) {}

    /** Sent is not counted: only the server's word makes {@link #COUNTED}. */
    public enum Tone {
        WAITING,
        COUNTED,
        REFUSED,
        UNSENT,
        CLOSED;

        /** For the style sheet. */
        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean unsent() {
        return tone == Tone.UNSENT;
    }

    public boolean refused() {
        return tone == Tone.REFUSED;
    }
}
