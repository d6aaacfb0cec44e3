package org.folkmoot.results.rollup;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.tally.TallyColumn;

/**
 * Everything that is counted of a contest in an area; also a change to it, with negative numbers. Figures add up in any
 * order, and an option without votes is absent, so that equal figures are equal values.
 */
public record Figure(TallyColumn individual, TallyColumn group, int partiesReported, int parties, long checkedIn) {
    public static final Figure NONE = new Figure(TallyColumn.NONE, TallyColumn.NONE, 0, 0, 0);

    public static Figure individual(TallyColumn column) {
        return new Figure(column, TallyColumn.NONE, 0, 0, 0);
    }

    /** One party that reported. */
    public static Figure reported(TallyColumn column) {
        return new Figure(TallyColumn.NONE, column, 1, 0, 0);
    }

    public static Figure parties(int parties) {
        return new Figure(TallyColumn.NONE, TallyColumn.NONE, 0, parties, 0);
    }

    public static Figure checkedIn(long people) {
        return new Figure(TallyColumn.NONE, TallyColumn.NONE, 0, 0, people);
    }

    public static Serde<Figure> serde() {
        return CompactSerde.of(
                (figure, out) -> RunningFigure.of(figure).write(out),
                in -> RunningFigure.read(in).figure(),
                Figure.class,
                Function.identity());
    }

    public Figure plus(Figure other) {
        return combined(other, 1);
    }

    public Figure minus(Figure other) {
        return combined(other, -1);
    }

    private Figure combined(Figure other, int sign) {
        return new Figure(
                combined(individual, other.individual, sign),
                combined(group, other.group, sign),
                partiesReported + sign * other.partiesReported,
                parties + sign * other.parties,
                checkedIn + sign * other.checkedIn);
    }

    private static TallyColumn combined(TallyColumn ours, TallyColumn other, int sign) {
        if (other.equals(TallyColumn.NONE)) {
            return ours;
        }
        Map<OptionId, Long> counts = new HashMap<>(ours.counts());
        other.counts().forEach((option, votes) -> counts.merge(option, sign * votes, Figure::sumOrAbsent));
        return new TallyColumn(ours.ballots() + sign * other.ballots(), counts, ours.blanks() + sign * other.blanks());
    }

    static Long sumOrAbsent(Long one, Long other) {
        long sum = one + other;
        return sum == 0 ? null : sum;
    }
}
