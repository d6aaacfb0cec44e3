package org.folkmoot.results.publication;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.OptionId;

/** A selection in the order of its canonical text; one object for all voters who say the same. */
public record Marked(Selection selection, String canonical) {
    public static Marked of(Selection selection) {
        Selection ordered = switch (selection) {
            case Selection.Choices marked -> new Selection.Choices(ordered(marked.choices()));
            case Selection.Ranked ranked ->
                new Selection.Ranked(
                        ranked.ranking().stream().map(Marked::ordered).toList());
            case Selection.Amount answer -> answer;
            case Selection.Points spread -> spread;
            case Selection.Blank blank -> blank;
        };
        return new Marked(ordered, ordered.canonical());
    }

    private static List<OptionId> ordered(List<OptionId> options) {
        return options.stream().distinct().sorted().toList();
    }

    /** What becomes the same JSON everywhere; a map of points has an order of its own in each process. */
    Object plain() {
        return selection instanceof Selection.Points spread
                ? Map.of("points", new TreeMap<>(spread.points()))
                : selection;
    }
}
