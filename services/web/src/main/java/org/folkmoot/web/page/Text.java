package org.folkmoot.web.page;

import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.folkmoot.web.facts.Phase;

/** Numbers and references as pages write them. */
@TemplateExtension
final class Text {
    private static final Pattern FOUR = Pattern.compile("(?<=\\G.{4})(?=.)");

    private Text() {}

    /** {@code 12,400}. */
    static String grouped(Number number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    /** For the style sheet. */
    static String css(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    static String word(Phase phase) {
        return switch (phase) {
            case PREPARED -> "Not open yet";
            case OPEN -> "● Open";
            case CLOSING -> "Closing";
            case COUNTING -> "Counting";
            case CLOSED -> "Closed";
            case VOIDED -> "Voided";
        };
    }

    /** A reference that can be read out: {@code 3f2a 9c01 …}. */
    static String inFours(String reference) {
        return FOUR.matcher(reference.replace("-", "")).replaceAll(" ");
    }
}
