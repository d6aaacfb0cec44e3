package org.folkmoot.counting.contest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.rule.single.ScoreTable;
import org.folkmoot.counting.tie.Draw;
import org.folkmoot.counting.tie.Tie;

/** Says outcomes with the ids of options. */
final class Wording {
    private final List<Option> options;

    Wording(List<Option> options) {
        this.options = options;
    }

    String id(int option) {
        return options.get(option).id();
    }

    List<String> ids(Collection<Integer> indexes) {
        return indexes.stream().map(this::id).toList();
    }

    List<Outcome.Score> scores(ScoreTable table) {
        return table.order().stream()
                .flatMap(List::stream)
                .map(option -> new Outcome.Score(id(option), table.of(option).toString()))
                .toList();
    }

    List<String> ties(List<Tie> ties) {
        return ties.stream().map(this::tie).toList();
    }

    private String tie(Tie tie) {
        var decider = switch (tie.by()) {
            case DRAW -> "the public draw took ";
            case EARLIER_ROUND -> "an earlier round took ";
        };
        return tie.where() + ": " + String.join(", ", ids(tie.options())) + " are level; " + decider
                + String.join(", ", ids(tie.chosen()));
    }

    /** The best of a table, the draw deciding between those level for the last places; nobody without a score. */
    Best best(ScoreTable table, int places, Draw draw) {
        var withScore = table.order().stream()
                .filter(group -> table.of(group.getFirst()).compareTo(Rational.ZERO) > 0)
                .toList();
        var chosen = new ArrayList<Integer>();
        var ties = new ArrayList<Tie>();
        for (var group : withScore) {
            int open = places - chosen.size();
            if (open == 0) {
                break;
            }
            if (group.size() <= open) {
                chosen.addAll(group);
            } else {
                var drawn = draw.order(options, group).subList(0, open);
                ties.add(Tie.drawn("place " + (chosen.size() + 1), group, drawn));
                chosen.addAll(drawn);
            }
        }
        return new Best(ids(chosen), ties(ties));
    }

    /** Chosen options and the ties that were broken on the way. */
    record Best(List<String> chosen, List<String> ties) {}

    /** A tally by option index as scores, highest first. */
    List<Outcome.Score> tally(Map<Integer, Long> tally) {
        return tally.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each ->
                        new Outcome.Score(id(each.getKey()), each.getValue().toString()))
                .toList();
    }
}
