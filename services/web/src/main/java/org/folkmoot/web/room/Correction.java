package org.folkmoot.web.room;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A change of numbers that counted.
 *
 * @param countsBefore by option
 * @param reason as the host gave it; null when people who voted for themselves caused it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Correction(
        String partyId,
        String state,
        String changedBy,
        Instant changedAt,
        Integer answeredBefore,
        Integer answered,
        Map<String, Integer> countsBefore,
        Map<String, Integer> counts,
        String reason) {
    Correction {
        countsBefore = countsBefore == null ? Map.of() : Map.copyOf(countsBefore);
        counts = counts == null ? Map.of() : Map.copyOf(counts);
    }

    public String who() {
        return "convener".equals(changedBy)
                ? "Corrected by its host"
                : "Taken out because more people of the room voted on their phones";
    }

    public boolean hasReason() {
        return reason != null && !reason.isBlank();
    }

    /** The same with names in place of the ids of options. */
    Correction named(UnaryOperator<String> name) {
        return new Correction(
                partyId,
                state,
                changedBy,
                changedAt,
                answeredBefore,
                answered,
                named(countsBefore, name),
                named(counts, name),
                reason);
    }

    private static Map<String, Integer> named(Map<String, Integer> counts, UnaryOperator<String> name) {
        Map<String, Integer> named = new TreeMap<>();
        counts.forEach((option, count) -> named.put(name.apply(option), count));
        return named;
    }

    /** Which numbers changed, such as {@code answered 40 → 39, Trees 12 → 11}; empty when none did. */
    public String change() {
        StringBuilder changes = new StringBuilder();
        note(changes, "answered", answeredBefore, answered);
        Map<String, Integer> options = new TreeMap<>(countsBefore);
        options.putAll(counts);
        options.keySet()
                .forEach(option ->
                        note(changes, option, countsBefore.getOrDefault(option, 0), counts.getOrDefault(option, 0)));
        return changes.toString();
    }

    private static void note(StringBuilder changes, String what, Integer before, Integer after) {
        if (before != null && after != null && !before.equals(after)) {
            changes.append(changes.isEmpty() ? "" : ", ")
                    .append(what)
                    .append(' ')
                    .append(before)
                    .append(" → ")
                    .append(after);
        }
    }
}
