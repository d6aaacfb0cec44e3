package org.folkmoot.voting.judgement;

import org.folkmoot.contracts.contest.ContestId;

/** What a voter handed in, well formed but not yet judged. */
public record BallotPaper(ContestId contest, long sequence, Marking marking) {}
