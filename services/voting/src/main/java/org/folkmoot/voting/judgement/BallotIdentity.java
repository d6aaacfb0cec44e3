package org.folkmoot.voting.judgement;

import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;

/** Names a ballot by what it says: the same voter, sequence and selection have the same name. */
@FunctionalInterface
public interface BallotIdentity {
    BallotId of(VoterKey voter, long sequence, Selection selection);
}
