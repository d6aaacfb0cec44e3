package org.folkmoot.web.live;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.folkmoot.web.facts.Phase;

/** Says in whole sentences what the bars show. */
final class Headline {
    private static final int NAMED_WHEN_LEVEL = 3;

    private Headline() {}

    static String lead(Phase phase, boolean counted, long answers, List<OptionCount> options) {
        if (phase.isPrepared()) {
            return "This question is not open yet.";
        }
        if (answers == 0) {
            return phase.isOver() ? "Nobody answered." : "No answers yet.";
        }
        if (!counted) {
            return number(answers) + (answers == 1 ? " answer" : " answers")
                    + " so far. The counts come after the close.";
        }
        List<OptionCount> leaders = options.stream().filter(OptionCount::leads).toList();
        if (leaders.isEmpty()) {
            return number(answers) + " answers, and no option chosen.";
        }
        OptionCount first = leaders.getFirst();
        String share = number(first.total()) + " of " + number(answers) + " answers";
        if (leaders.size() == 1) {
            return first.label() + (phase.isOver() ? " has the most: " : " leads: ") + share + " (" + first.percent()
                    + ").";
        }
        return together(leaders) + (phase.isOver() ? " have the same: " : " are level: ") + share + " each ("
                + first.percent() + ").";
    }

    static String standing(Phase phase, int reported, int parties) {
        int missing = parties - reported;
        return switch (phase) {
            case PREPARED -> "";
            case OPEN, CLOSING -> "Provisional: " + provisional(missing, parties);
            case COUNTING -> "Closed. The last answers are being counted.";
            case CLOSED -> "Final" + concluded(missing, parties);
        };
    }

    private static String provisional(int missing, int parties) {
        if (parties == 0) {
            return "still open.";
        }
        return missing == 0 ? "still open, " + all(parties) : count(missing) + " missing.";
    }

    private static String concluded(int missing, int parties) {
        if (parties == 0) {
            return ".";
        }
        return ": " + (missing == 0 ? all(parties) : number(missing) + " of " + count(parties) + " did not report.");
    }

    private static String all(int parties) {
        return parties == 1 ? "the one party has reported." : "all " + count(parties) + " have reported.";
    }

    private static String count(int parties) {
        return number(parties) + (parties == 1 ? " party" : " parties");
    }

    private static String together(List<OptionCount> leaders) {
        if (leaders.size() > NAMED_WHEN_LEVEL) {
            return leaders.size() + " options";
        }
        String ahead = leaders.subList(0, leaders.size() - 1).stream()
                .map(OptionCount::label)
                .collect(Collectors.joining(", "));
        return ahead + " and " + leaders.getLast().label();
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }
}
