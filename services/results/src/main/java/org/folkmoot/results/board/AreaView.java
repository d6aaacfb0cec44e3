package org.folkmoot.results.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;

/** The tally of one area. */
record AreaView(
        AreaCode area, ColumnView individual, ColumnView group, int partiesReported, int parties, long checkedIn) {
    static AreaView of(TallyUpdated tally, boolean withCounts) {
        return new AreaView(
                tally.area(),
                ColumnView.of(tally.individual(), withCounts),
                ColumnView.of(tally.group(), withCounts),
                tally.partiesReported(),
                tally.parties(),
                tally.checkedIn());
    }

    static AreaView nothingCounted(AreaCode area, boolean withCounts) {
        ColumnView nothing = ColumnView.of(TallyColumn.NONE, withCounts);
        return new AreaView(area, nothing, nothing, 0, 0, 0);
    }

    /** @param counts null, and absent from the answer, while they are not to be seen */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ColumnView(long ballots, Map<OptionId, Long> counts) {
        static ColumnView of(TallyColumn column, boolean withCounts) {
            return new ColumnView(column.ballots(), withCounts ? new TreeMap<>(column.counts()) : null);
        }
    }
}
