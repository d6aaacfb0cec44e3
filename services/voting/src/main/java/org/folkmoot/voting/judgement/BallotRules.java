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
            case Contest.Closing closing -> judgeClosing(paper, voter, closing);
            case Contest.Closed closed ->
                closed.takesAnswers(moment.now())
                        ? judge(paper, voter, moment.now())
                        : judgeLate(paper, voter, closed.closesAt());
            case Contest.Settled settled -> judgeLate(paper, voter, settled.closesAt());
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

    /** Its close will be fixed at the notice after the announcement or later, so up to then a ballot surely counts. */
    private BallotDecision judgeClosing(BallotPaper paper, Voter voter, Contest.Closing closing) {
        Instant acceptedAt = moment.acceptance(closing.openedAt());
        Instant certain = closing.announcedAt().plus(moment.closeNotice());
        return closing.takesAnswers(moment.now()) && !acceptedAt.isAfter(certain)
                ? judge(paper, voter, acceptedAt)
                : unlessRepeated(paper, voter, certain, new BallotDecision.PerhapsOver(contest.id()));
    }

    private BallotDecision judgeLate(BallotPaper paper, Voter voter, Instant closesAt) {
        var late = new BallotDecision.ContestClosed(contest.id(), closesAt, moment.now());
        return unlessRepeated(paper, voter, closesAt, late);
    }

    /** The time is over, unless it was extended and that is not known here yet. */
    private BallotDecision judgeOverdue(BallotPaper paper, Voter voter, Contest.Open open) {
        return moment.knows(open.dueAt())
                ? judgeLate(paper, voter, open.dueAt())
                : unlessRepeated(paper, voter, open.dueAt(), new BallotDecision.PerhapsOver(open.id()));
    }

    /** Only somebody whose ballot stands, and who missed its receipt, is told something else. */
    private BallotDecision unlessRepeated(
            BallotPaper paper, Voter voter, Instant at, BallotDecision.Refused otherwise) {
        return judge(paper, voter, at) instanceof BallotDecision.Repeated repeated ? repeated : otherwise;
    }
}
