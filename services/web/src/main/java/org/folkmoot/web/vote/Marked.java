package org.folkmoot.web.vote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.OptionId;

/**
 * What somebody marked on a form. Whether it is a ballot is for voting to say; here only what is no number at all is
 * told from what is one.
 */
public sealed interface Marked {
    /** As it goes to voting. */
    record Selected(Selection selection) implements Marked {}

    /** @param code of the refusal that voting would give if it could be sent */
    record Unreadable(String code) implements Marked {}

    /**
     * Reads {@code choice} once for each option, {@code rank-ID}, {@code amount}, {@code points-ID} or {@code blank}.
     *
     * @throws IllegalArgumentException for an option's name that cannot have come from our page
     */
    static Marked read(ContestDefinition contest, Map<String, List<String>> fields) {
        if (fields.containsKey("blank")) {
            return new Selected(new Selection.Blank(true));
        }
        return switch (contest.form()) {
            case BallotForm.OneChoice _, BallotForm.Approval _ -> new Selected(choices(fields));
            case BallotForm.Ranking _ -> ranking(contest, fields);
            case BallotForm.Amount _ -> amount(first(fields, "amount"));
            case BallotForm.Points _ -> points(contest, fields);
        };
    }

    private static Selection choices(Map<String, List<String>> fields) {
        return new Selection.Choices(fields.getOrDefault("choice", List.of()).stream()
                .map(OptionId::of)
                .toList());
    }

    /** Numbers of places only say what comes before what: 1, 3, 3 is a first place and a shared second one. */
    private static Marked ranking(ContestDefinition contest, Map<String, List<String>> fields) {
        Map<Integer, List<OptionId>> ranks = new TreeMap<>();
        for (ContestOption option : contest.options()) {
            String place = first(fields, "rank-" + option.id());
            if (!place.isEmpty()) {
                if (!place.matches("\\d{1,4}")) {
                    return new Unreadable("not-a-number");
                }
                ranks.computeIfAbsent(Integer.valueOf(place), each -> new ArrayList<>())
                        .add(option.id());
            }
        }
        return new Selected(new Selection.Ranked(List.copyOf(ranks.values())));
    }

    private static Marked amount(String typed) {
        if (typed.isEmpty()) {
            return new Unreadable("no-choice");
        }
        return typed.matches("\\d{1,18}")
                ? new Selected(new Selection.Amount(Long.parseLong(typed)))
                : new Unreadable("off-scale");
    }

    private static Marked points(ContestDefinition contest, Map<String, List<String>> fields) {
        Map<OptionId, Integer> points = new LinkedHashMap<>();
        for (ContestOption option : contest.options()) {
            String given = first(fields, "points-" + option.id());
            if (!given.isEmpty() && !given.matches("\\d{1,9}")) {
                return new Unreadable("not-a-number");
            }
            if (!given.isEmpty() && Integer.parseInt(given) > 0) {
                points.put(option.id(), Integer.valueOf(given));
            }
        }
        return new Selected(new Selection.Points(points));
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst().strip();
    }
}
