package org.folkmoot.contracts.tally;

import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;

/** What stands on {@code results.tallies.v1}. */
public sealed interface TallyEvent {
    ContestId contestId();

    /**
     * The count of a contest in an area and all that lies under it, as of now.
     *
     * @param individual ballots cast one by one
     * @param group confirmed results of watch-parties; never mixed with the other column, the reader adds them up
     * @param partiesReported parties in the area whose result counts
     * @param parties parties in the area that declared a headcount before the contest opened
     * @param checkedIn people of the area checked in to the assembly
     */
    record TallyUpdated(
            ContestId contestId,
            AreaCode area,
            TallyColumn individual,
            TallyColumn group,
            int partiesReported,
            int parties,
            long checkedIn)
            implements TallyEvent {
        public String key() {
            return contestId + "/" + area;
        }
    }
}
