package org.folkmoot.web.vote;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;

/** Sends ballots to voting with the participant's own token. Only voting decides whether one counts. */
@ApplicationScoped
public class BallotClient {
    private final BallotApi ballots;
    private final ReceiptApi receipts;

    BallotClient(@RestClient BallotApi ballots, @RestClient ReceiptApi receipts) {
        this.ballots = ballots;
        this.receipts = receipts;
    }

    /** Sending the same sequence with the same selection again is the same ballot. */
    public Answer<Receipt> cast(ContestId contest, String token, long sequence, Selection selection) {
        var ballot = new BallotApi.Ballot(sequence, selection);
        return Neighbour.ask(() -> ballots.cast(contest.toString(), Neighbour.bearer(token), ballot));
    }

    /** The receipt of the ballot that stands; empty when there is none or nobody can say. */
    public Optional<Receipt> standing(ContestId contest, String token) {
        return Neighbour.ask(() -> receipts.receipt(contest.toString(), Neighbour.bearer(token)))
                .map(Optional::of)
                .orElse(Optional.empty());
    }
}
