package org.folkmoot.web.vote;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.web.facts.Amounts;

/** Says an answer as the person who gave it would. */
final class AnswerWords {
    private AnswerWords() {}

    static String of(ContestDefinition contest, Selection selection) {
        return switch (selection) {
            case Selection.Choices choices -> labels(contest, choices.choices(), " · ");
            case Selection.Ranked ranked ->
                IntStream.range(0, ranked.ranking().size())
                        .mapToObj(rank -> (rank + 1) + ". "
                                + labels(contest, ranked.ranking().get(rank), " = "))
                        .collect(Collectors.joining(" · "));
            case Selection.Amount amount ->
                contest.form() instanceof BallotForm.Amount scale
                        ? Amounts.of(amount.amount(), scale)
                        : String.valueOf(amount.amount());
            case Selection.Points points ->
                contest.options().stream()
                        .filter(option -> points.points().containsKey(option.id()))
                        .map(option -> option.label() + " " + points.points().get(option.id()))
                        .collect(Collectors.joining(" · "));
            case Selection.Blank _ -> "a blank ballot";
        };
    }

    private static String labels(ContestDefinition contest, List<OptionId> chosen, String between) {
        return contest.options().stream()
                .filter(option -> chosen.contains(option.id()))
                .map(ContestOption::label)
                .collect(Collectors.joining(between));
    }
}
