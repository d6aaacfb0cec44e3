package org.folkmoot.results.board;

import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;

/** The tally of one area, as far as it may be seen. */
sealed interface AreaView {
    AreaCode area();

    /** Too few took part, here or beside it, to say how many. */
    record Withheld(AreaCode area, boolean withheld) implements AreaView {
        Withheld(AreaCode area) {
            this(area, true);
        }
    }

    /** Both columns, never mixed, and the turnout. */
    record Shown(
            AreaCode area, ColumnView individual, RoomsView group, int partiesReported, int parties, long checkedIn)
            implements AreaView {}

    static AreaView of(TallyUpdated tally, boolean withCounts) {
        if (!tally.showing().area()) {
            return new Withheld(tally.area());
        }
        boolean noRooms = tally.parties() == 0 && tally.partiesReported() == 0;
        return new Shown(
                tally.area(),
                ColumnView.of(tally.individual(), withCounts),
                tally.showing().rooms() || noRooms
                        ? ColumnView.of(tally.group(), withCounts)
                        : new RoomsView.Withheld(true),
                tally.partiesReported(),
                tally.parties(),
                tally.checkedIn());
    }

    static AreaView nothingCounted(AreaCode area, boolean withCounts) {
        ColumnView nothing = ColumnView.of(TallyColumn.NONE, withCounts);
        return new Shown(area, nothing, nothing, 0, 0, 0);
    }

    /** What the rooms of an area answered. */
    sealed interface RoomsView {
        /** Too few answered in rooms, or nobody yet. */
        record Withheld(boolean withheld) implements RoomsView {}
    }

    /** @param counts null like {@code blanks}, and absent from the answer, while they are not to be seen */
    record ColumnView(long ballots, Map<OptionId, Long> counts, Long blanks) implements RoomsView {
        static ColumnView of(TallyColumn column, boolean withCounts) {
            return withCounts
                    ? new ColumnView(column.ballots(), new TreeMap<>(column.counts()), column.blanks())
                    : new ColumnView(column.ballots(), null, null);
        }
    }
}
