package org.folkmoot.results.rollup;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.results.disclosure.People;

/** A figure to which changes are added in place: most ballots change one option of a figure that may have hundreds. */
final class RunningFigure {
    private final Column individual = new Column();
    private final Column group = new Column();
    private int partiesReported;
    private int parties;
    private long checkedIn;

    static RunningFigure of(Figure figure) {
        RunningFigure running = new RunningFigure();
        running.add(figure);
        return running;
    }

    void add(Figure change) {
        individual.add(change.individual());
        group.add(change.group());
        partiesReported += change.partiesReported();
        parties += change.parties();
        checkedIn += change.checkedIn();
    }

    /** As it is now. */
    Figure figure() {
        return new Figure(individual.column(), group.column(), partiesReported, parties, checkedIn);
    }

    /** Whoever votes has checked in, but not the other way round. */
    People individual() {
        return new People(individual.ballots, checkedIn);
    }

    People group() {
        return new People(group.ballots, (long) parties + partiesReported);
    }

    void write(DataOutput out) throws IOException {
        individual.write(out);
        group.write(out);
        out.writeInt(partiesReported);
        out.writeInt(parties);
        out.writeLong(checkedIn);
    }

    static RunningFigure read(DataInput in) throws IOException {
        TallyColumn individual = CompactSerde.column(in);
        TallyColumn group = CompactSerde.column(in);
        return of(new Figure(individual, group, in.readInt(), in.readInt(), in.readLong()));
    }

    /** A column; an option without votes is absent from it. */
    private static final class Column {
        private final Map<OptionId, Long> counts = new HashMap<>();
        private long ballots;
        private long blanks;

        private void add(TallyColumn change) {
            ballots += change.ballots();
            blanks += change.blanks();
            change.counts().forEach((option, votes) -> counts.merge(option, votes, Figure::sumOrAbsent));
        }

        private TallyColumn column() {
            return new TallyColumn(ballots, counts, blanks);
        }

        private void write(DataOutput out) throws IOException {
            CompactSerde.write(ballots, counts, blanks, out);
        }
    }
}
