package org.folkmoot.contracts.tally;

import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;

/** What stands on {@code results.tallies.v1}. */
public sealed interface TallyEvent {
    ContestId contestId();

    /**
     * The count of a contest in an area and all that lies under it, as of now. It is whole even where nobody may see
     * it: whoever shows it to people keeps to {@code showing}.
     *
     * @param individual ballots cast one by one
     * @param group confirmed results of watch-parties; never mixed with the other column, the reader adds them up
     * @param partiesReported parties in the area whose result counts
     * @param parties parties in the area that declared a headcount before the contest opened
     * @param checkedIn people of the area checked in to the assembly
     * @param showing what of it may be shown; absent in records of earlier releases, which then show nothing
     */
    record TallyUpdated(
            ContestId contestId,
            AreaCode area,
            TallyColumn individual,
            TallyColumn group,
            int partiesReported,
            int parties,
            long checkedIn,
            Showing showing)
            implements TallyEvent {
        public TallyUpdated {
            showing = showing == null ? Showing.NOTHING : showing;
        }

        /** A count that may be shown. */
        public TallyUpdated(
                ContestId contestId,
                AreaCode area,
                TallyColumn individual,
                TallyColumn group,
                int partiesReported,
                int parties,
                long checkedIn) {
            this(contestId, area, individual, group, partiesReported, parties, checkedIn, Showing.ALL);
        }

        public String key() {
            return contestId + "/" + area;
        }
    }

    /**
     * What of an area's count may be shown. Decided once, by results, for everyone who shows counts; what was shown
     * stays so.
     *
     * @param area its own answers and turnout; where it may not, nothing of the area is shown
     * @param rooms the answers from rooms
     * @param settled whether that will never change: what is published of the closed contest shows the same
     */
    record Showing(boolean area, boolean rooms, boolean settled) {
        public static final Showing NOTHING = new Showing(false, false, false);
        public static final Showing ALL = new Showing(true, true, false);
    }
}
