package org.folkmoot.voting.ballot;

import java.time.Instant;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.voting.standing.StandingBallot;

/** With this a voter finds their ballot in the published list. It does not say what they chose. */
record Receipt(BallotId ballotId, ContestId contestId, long sequence, Instant acceptedAt) {
    static Receipt of(BallotCast ballot) {
        return new Receipt(ballot.ballotId(), ballot.contestId(), ballot.sequence(), ballot.acceptedAt());
    }

    static Receipt of(ContestId contest, StandingBallot ballot) {
        return new Receipt(ballot.ballotId(), contest, ballot.sequence(), ballot.acceptedAt());
    }
}
