package org.folkmoot.voting.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.MemberKey;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.party.TurnoutEvent.MemberVoted;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.electorate.PartyMembers;
import org.folkmoot.voting.ledger.Ledger;
import org.folkmoot.voting.ledger.TurnoutLog;
import org.folkmoot.voting.pseudonym.ContestPseudonyms;
import org.folkmoot.voting.standing.BallotRecord;
import org.folkmoot.voting.standing.StandingBallot;
import org.folkmoot.voting.standing.StandingBallots;

/** Writes accepted ballots to the log. */
@ApplicationScoped
class BallotWriter {
    /** Of the time that a contest's settlement leaves a ballot (ADR 23). */
    private static final Duration LONGEST_DEDUCTION = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final TurnoutLog turnout;
    private final PartyMembers members;
    private final StandingBallots standing;

    BallotWriter(Ledger ledger, TurnoutLog turnout, PartyMembers members, StandingBallots standing) {
        this.ledger = ledger;
        this.turnout = turnout;
        this.members = members;
        this.standing = standing;
    }

    /**
     * Completes when the broker has the ballot. A party's member is deducted from the room before that: whoever is
     * counted by phone is never counted with the room, whatever fails in between.
     */
    CompletableFuture<Receipt> write(
            BallotCast ballot, Contest contest, ParticipantId participant, ContestPseudonyms pseudonyms) {
        return deduct(ballot, contest, participant, pseudonyms)
                .orTimeout(LONGEST_DEDUCTION.toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(_ -> ledger.append(BallotRecord.of(ballot, ledger.source())))
                .thenApply(offset -> {
                    StandingBallot written =
                            new StandingBallot(ballot.ballotId(), ballot.sequence(), ballot.acceptedAt());
                    standing.offer(new BallotRecord(ballot.contestId(), ballot.voterKey(), written, offset));
                    return Receipt.of(ballot);
                });
    }

    /** Once is enough: a second record for a change of mind would only make the two logs easier to match. */
    private CompletableFuture<Long> deduct(
            BallotCast ballot, Contest contest, ParticipantId participant, ContestPseudonyms pseudonyms) {
        if (!contest.definition().countsRooms()) {
            return CompletableFuture.completedFuture(0L);
        }
        Optional<PartyId> party = members.partyOf(contest.definition().assemblyId(), participant);
        if (party.isEmpty()
                || standing.find(ballot.contestId(), ballot.voterKey()).isPresent()) {
            return CompletableFuture.completedFuture(0L);
        }
        MemberKey member = pseudonyms.memberKey(participant);
        return turnout.append(new MemberVoted(ballot.contestId(), party.get(), member));
    }
}
