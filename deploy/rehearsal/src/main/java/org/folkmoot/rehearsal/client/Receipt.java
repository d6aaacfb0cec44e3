package org.folkmoot.rehearsal.client;

import java.time.Instant;
import org.folkmoot.contracts.ballot.BallotId;

/** That a ballot is in the log. */
public record Receipt(BallotId ballotId, int sequence, Instant acceptedAt) {}
