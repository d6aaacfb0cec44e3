package org.folkmoot.rehearsal.pabulib;

/**
 * Something that could be voted for.
 *
 * @param officialVotes how many votes the authority published for it
 */
public record Proposal(String id, String name, long officialVotes) {}
