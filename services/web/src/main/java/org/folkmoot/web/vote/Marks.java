package org.folkmoot.web.vote;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.OptionId;

/**
 * What stands in the fields of a ballot.
 *
 * @param chosen ids of the options that are ticked
 * @param values place or points of an option, by its id, as typed
 * @param amount as typed
 */
public record Marks(List<String> chosen, Map<String, String> values, String amount, boolean blank) {
    static final Marks NONE = new Marks(List.of(), Map.of(), "", false);

    public Marks {
        chosen = List.copyOf(chosen);
        values = Map.copyOf(values);
    }

    /** @param selection null when nothing is known of it */
    static Marks of(Selection selection) {
        return switch (selection) {
            case null -> NONE;
            case Selection.Choices choices ->
                new Marks(choices.choices().stream().map(OptionId::value).toList(), Map.of(), "", false);
            case Selection.Ranked ranked -> new Marks(List.of(), places(ranked), "", false);
            case Selection.Amount amount -> new Marks(List.of(), Map.of(), String.valueOf(amount.amount()), false);
            case Selection.Points points -> {
                Map<String, String> given = new HashMap<>();
                points.points().forEach((option, number) -> given.put(option.value(), String.valueOf(number)));
                yield new Marks(List.of(), given, "", false);
            }
            case Selection.Blank _ -> new Marks(List.of(), Map.of(), "", true);
        };
    }

    /** What a form said, as it was typed, so that nothing is lost when something is to be changed. */
    public static Marks typed(MultivaluedMap<String, String> fields) {
        Map<String, String> values = new HashMap<>();
        fields.forEach((name, typed) -> {
            int dash = name.indexOf('-');
            if ((name.startsWith("rank-") || name.startsWith("points-"))
                    && !typed.getFirst().isBlank()) {
                values.put(name.substring(dash + 1), typed.getFirst().strip());
            }
        });
        return new Marks(
                fields.getOrDefault("choice", List.of()),
                values,
                fields.getOrDefault("amount", List.of("")).getFirst().strip(),
                fields.containsKey("blank"));
    }

    private static Map<String, String> places(Selection.Ranked ranked) {
        Map<String, String> places = new HashMap<>();
        for (int rank = 0; rank < ranked.ranking().size(); rank++) {
            for (OptionId option : ranked.ranking().get(rank)) {
                places.put(option.value(), String.valueOf(rank + 1));
            }
        }
        return places;
    }
}
