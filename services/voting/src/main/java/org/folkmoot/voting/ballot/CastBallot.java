package org.folkmoot.voting.ballot;

/**
 * A ballot that the log has.
 *
 * @param repeated it had been there before
 */
record CastBallot(Receipt receipt, boolean repeated) {}
