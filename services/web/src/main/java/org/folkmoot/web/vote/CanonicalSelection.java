package org.folkmoot.web.vote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.OptionId;

/** Reads {@link Selection#canonical()} back. No option's name holds any of its separators. */
final class CanonicalSelection {
    private CanonicalSelection() {}

    /** Anything else is an {@link IllegalArgumentException}. */
    static Selection parse(String text) {
        int bar = text.indexOf('|');
        String kind = bar < 0 ? "" : text.substring(0, bar);
        String rest = text.substring(bar + 1);
        return switch (kind) {
            case "choices" -> new Selection.Choices(options(rest, ","));
            case "ranking" ->
                new Selection.Ranked(
                        parts(rest, ">").map(rank -> options(rank, "=")).toList());
            case "amount" -> new Selection.Amount(Long.parseLong(rest));
            case "points" -> new Selection.Points(points(rest));
            case "blank" -> new Selection.Blank(true);
            default -> throw new IllegalArgumentException("No selection is written like that");
        };
    }

    private static Map<OptionId, Integer> points(String text) {
        Map<OptionId, Integer> points = new HashMap<>();
        parts(text, ",").forEach(part -> {
            int colon = part.lastIndexOf(':');
            points.put(OptionId.of(part.substring(0, Math.max(0, colon))), Integer.valueOf(part.substring(colon + 1)));
        });
        return points;
    }

    private static List<OptionId> options(String text, String separator) {
        return parts(text, separator).map(OptionId::of).toList();
    }

    private static Stream<String> parts(String text, String separator) {
        return text.isEmpty()
                ? Stream.empty()
                : Pattern.compile(Pattern.quote(separator)).splitAsStream(text);
    }
}
