package org.folkmoot.results.board;

import com.fasterxml.jackson.annotation.JsonInclude;
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
            AreaCode area, ColumnView individual, ColumnView group, int partiesReported, int parties, long checkedIn)
            implements AreaView {}

    static AreaView of(TallyUpdated tally, boolean withCounts) {
        return new Shown(
                tally.area(),
                ColumnView.of(tally.individual(), withCounts),
                ColumnView.of(tally.group(), withCounts),
                tally.partiesReported(),
                tally.parties(),
                tally.checkedIn());
    }

    static AreaView nothingCounted(AreaCode area, boolean withCounts) {
        ColumnView nothing = ColumnView.of(TallyColumn.NONE, withCounts);
        return new Shown(area, nothing, nothing, 0, 0, 0);
    }

    /** @param counts null like {@code blanks}, and absent from the answer, while they are not to be seen */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ColumnView(long ballots, Map<OptionId, Long> counts, Long blanks) {
        static ColumnView of(TallyColumn column, boolean withCounts) {
            return withCounts
                    ? new ColumnView(column.ballots(), new TreeMap<>(column.counts()), column.blanks())
                    : new ColumnView(column.ballots(), null, null);
        }
    }
}
