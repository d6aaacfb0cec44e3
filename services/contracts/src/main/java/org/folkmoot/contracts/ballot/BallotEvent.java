package org.folkmoot.contracts.ballot;

import java.time.Instant;
import java.util.Objects;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;

/** What stands on {@code voting.ballots.v1}: the log from which everything can be counted again. */
public sealed interface BallotEvent {
    ContestId contestId();

    /**
     * A ballot was accepted. Of one voter's ballots in a contest the one with the highest {@code sequence} counts, if
     * its {@code acceptedAt} is not after the close; of two with the same sequence, the first in the log.
     *
     * @param area the voter's own area, a leaf or any node of the tree
     * @param sequence chosen by the client, from 1, rising with each change of mind
     */
    record BallotCast(
            BallotId ballotId,
            ContestId contestId,
            VoterKey voterKey,
            AreaCode area,
            Selection selection,
            long sequence,
            Instant acceptedAt)
            implements BallotEvent {
        public BallotCast {
            Objects.requireNonNull(ballotId, "ballotId");
            Objects.requireNonNull(contestId, "contestId");
            Objects.requireNonNull(voterKey, "voterKey");
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(selection, "selection");
            Objects.requireNonNull(acceptedAt, "acceptedAt");
        }

        /** The key under which the log keeps one voter's ballots in order. */
        public String key() {
            return contestId + "/" + voterKey;
        }
    }
}
