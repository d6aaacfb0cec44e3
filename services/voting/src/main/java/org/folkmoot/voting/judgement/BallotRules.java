package org.folkmoot.voting.judgement;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.standing.StandingBallot;

/**
 * The rules of one contest at one moment.
 *
 * @param offered what the contest's papers may say
 */
public record BallotRules(Contest contest, SelectionCheck offered, Moment moment, BallotIdentity identity) {
    public BallotDecision decide(BallotPaper paper, Voter voter) {
        return switch (contest) {
            case Contest.Prepared prepared -> new BallotDecision.ContestNotOpen(prepared.id());
            case Contest.Open open
            when open.takesAnswers(moment.now()) -> judge(paper, voter, moment.acceptance(open.openedAt()));
            case Contest.Open open -> judgeOverdue(paper, voter, open);
            case Contest.Closed closed ->
                closed.takesAnswers(moment.now())
                        ? judge(paper, voter, moment.now())
                        : judgeLate(paper, voter, closed.closesAt());
            case Contest.Voided voided -> new BallotDecision.ContestVoided(voided.id(), voided.reason());
        };
    }

    private BallotDecision judge(BallotPaper paper, Voter voter, Instant acceptedAt) {
        if (voter.seat().isEmpty()) {
            return new BallotDecision.NotEntitled(contest.id());
        }
        return offered.decide(paper.marking(), selection -> weigh(paper.sequence(), selection, voter, acceptedAt));
    }

    private BallotDecision weigh(long sequence, Selection selection, Voter voter, Instant acceptedAt) {
        BallotId id = identity.of(voter.key(), sequence, selection);
        return voter.standing()
                .flatMap(standing -> instead(standing, sequence, id))
                .orElseGet(() -> new BallotDecision.Accepted(new BallotCast(
                        id, contest.id(), voter.key(), voter.seat().get(), selection, sequence, acceptedAt)));
    }

    /** What becomes of the paper because of the ballot that stands; nothing if the paper is newer. */
    private static Optional<BallotDecision> instead(StandingBallot standing, long sequence, BallotId id) {
        if (sequence > standing.sequence()) {
            return Optional.empty();
        }
        if (sequence < standing.sequence()) {
            return Optional.of(new BallotDecision.OlderSequence(sequence, standing.sequence()));
        }
        return Optional.of(
                id.equals(standing.ballotId())
                        ? new BallotDecision.Repeated(standing)
                        : new BallotDecision.SequenceReused(sequence));
    }

    /** Only somebody whose ballot stands, and who missed its receipt, is told something else than that it is over. */
    private BallotDecision judgeLate(BallotPaper paper, Voter voter, Instant closesAt) {
        return judge(paper, voter, closesAt) instanceof BallotDecision.Repeated repeated
                ? repeated
                : new BallotDecision.ContestClosed(contest.id(), closesAt, moment.now());
    }

    /** The time is over, unless it was extended and that is not known here yet. */
    private BallotDecision judgeOverdue(BallotPaper paper, Voter voter, Contest.Open open) {
        return moment.knows(open.dueAt())
                ? judgeLate(paper, voter, open.dueAt())
                : new BallotDecision.PerhapsExtended(open.id());
    }
}
