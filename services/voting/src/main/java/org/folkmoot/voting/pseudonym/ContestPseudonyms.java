package org.folkmoot.voting.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.MemberKey;

/**
 * The pseudonyms of one contest. Voter keys and member keys come from two unrelated secrets: nobody without the master
 * secret can tell which of them belong together.
 */
public final class ContestPseudonyms {
    private final Derivation ballots;
    private final Derivation turnout;

    ContestPseudonyms(Derivation master, ContestId contest) {
        this.ballots = Derivation.under(master.full(("contest:" + contest).getBytes(UTF_8)));
        this.turnout = Derivation.under(master.full(("turnout:" + contest).getBytes(UTF_8)));
    }

    public VoterKey voterKey(ParticipantId participant) {
        return new VoterKey(ballots.text(bytes(participant)));
    }

    public MemberKey memberKey(ParticipantId participant) {
        return new MemberKey(turnout.text(bytes(participant)));
    }

    /** The same voter, sequence and selection are the same ballot, whoever computes it and whenever. */
    public BallotId ballotId(VoterKey voter, long sequence, Selection selection) {
        String ballot = voter + "|" + sequence + "|" + selection.canonical();
        return new BallotId(ballots.uuid(ballot.getBytes(UTF_8)));
    }

    private static byte[] bytes(ParticipantId participant) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(participant.value().getMostSignificantBits())
                .putLong(participant.value().getLeastSignificantBits())
                .array();
    }
}
