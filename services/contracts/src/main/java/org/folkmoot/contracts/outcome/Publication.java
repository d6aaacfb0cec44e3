package org.folkmoot.contracts.outcome;

/**
 * Names what was published of a contest.
 *
 * @param ballots how many ballots are on the list
 * @param merkleRoot over all of them, lower-case hexadecimal
 * @param signature of the result file, base64url
 */
public record Publication(long ballots, String merkleRoot, String signature) {}
