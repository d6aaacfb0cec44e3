package org.folkmoot.web.vote;

import java.time.Instant;

/** Voting's word that a ballot counts. */
public record Receipt(String ballotId, long sequence, Instant acceptedAt) {}
