package org.folkmoot.voting.judgement;

import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.voting.standing.StandingBallot;

/**
 * A voter in one contest.
 *
 * @param seat the area from which they vote; absent when they are not entitled
 * @param standing their ballot so far
 */
public record Voter(VoterKey key, Optional<AreaCode> seat, Optional<StandingBallot> standing) {}
