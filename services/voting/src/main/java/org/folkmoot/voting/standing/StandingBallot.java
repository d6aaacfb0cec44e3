package org.folkmoot.voting.standing;

import java.time.Instant;
import org.folkmoot.contracts.ballot.BallotId;

/** The ballot of a voter that counts as things stand. */
public record StandingBallot(BallotId ballotId, long sequence, Instant acceptedAt) {
    public StandingBallot {
        if (sequence < 1) {
            throw new IllegalArgumentException("Sequences start at 1");
        }
    }
}
