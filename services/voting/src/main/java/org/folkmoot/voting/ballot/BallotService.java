package org.folkmoot.voting.ballot;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.judgement.BallotDecision;
import org.folkmoot.voting.judgement.BallotPaper;
import org.folkmoot.voting.ledger.LedgerUnavailableException;
import org.folkmoot.voting.pseudonym.ContestPseudonyms;
import org.folkmoot.voting.pseudonym.Pseudonyms;
import org.folkmoot.voting.standing.StandingBallots;

/** Takes ballots. Nothing here waits for a database or for anything remote but the broker's acknowledgement. */
@ApplicationScoped
class BallotService {
    static final String METRIC = "folkmoot.ballots";

    private final Knowledge knowledge;
    private final BallotJudge judge;
    private final BallotWriter writer;
    private final Pseudonyms pseudonyms;
    private final StandingBallots standing;
    private final MeterRegistry meters;
    private final Semaphore places;
    private final Map<String, Counter> outcomes = new ConcurrentHashMap<>();
    private final VoterTurns turns = new VoterTurns();

    BallotService(
            Knowledge knowledge,
            BallotJudge judge,
            BallotWriter writer,
            Pseudonyms pseudonyms,
            StandingBallots standing,
            BallotSettings settings,
            MeterRegistry meters) {
        this.knowledge = knowledge;
        this.judge = judge;
        this.writer = writer;
        this.pseudonyms = pseudonyms;
        this.standing = standing;
        this.meters = meters;
        this.places = new Semaphore(settings.inFlight());
        meters.gauge(METRIC + ".in.flight", places, each -> settings.inFlight() - each.availablePermits());
    }

    /** Fails with the problem to answer; succeeds only with a ballot that the broker has. */
    CompletableFuture<CastBallot> cast(ParticipantId participant, BallotPaper paper) {
        knowledge.require(paper.contest());
        Contest contest = judge.contest(paper.contest());
        ContestPseudonyms names = pseudonyms.of(contest.id());
        if (!places.tryAcquire()) {
            count("overloaded");
            throw overloaded();
        }
        VoterKey key = names.voterKey(participant);
        return turns.inTurn(key, () -> castInTurn(participant, key, paper, contest, names))
                .handle((done, failure) -> {
                    places.release();
                    return answer(done, failure);
                });
    }

    private CastBallot answer(CastBallot done, Throwable failure) {
        if (failure == null) {
            count(done.repeated() ? "repeated" : "accepted");
            return done;
        }
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof LedgerUnavailableException || cause instanceof TimeoutException) {
            cause = unavailable();
        }
        if (cause instanceof ProblemException problem) {
            count(problem.code().code());
            throw problem;
        }
        throw new CompletionException(cause);
    }

    Receipt receipt(ParticipantId participant, ContestId id) {
        knowledge.requireCaughtUp();
        Contest contest = judge.contest(id);
        return standing.find(contest.id(), pseudonyms.of(contest.id()).voterKey(participant))
                .map(ballot -> Receipt.of(contest.id(), ballot))
                .orElseThrow(() -> BallotProblem.NO_BALLOT.because("No ballot of yours stands in this contest."));
    }

    private CompletableFuture<CastBallot> castInTurn(
            ParticipantId participant, VoterKey key, BallotPaper paper, Contest contest, ContestPseudonyms names) {
        return switch (judge.decide(participant, key, paper, names::ballotId)) {
            case BallotDecision.Accepted accepted ->
                writer.write(accepted.ballot(), contest, participant, names)
                        .thenApply(receipt -> new CastBallot(receipt, false));
            case BallotDecision.Repeated repeated ->
                CompletableFuture.completedFuture(new CastBallot(Receipt.of(paper.contest(), repeated.ballot()), true));
            case BallotDecision.Refused refused -> CompletableFuture.failedFuture(BallotProblem.of(refused));
        };
    }

    static ProblemException overloaded() {
        return CommonProblem.OVERLOADED.because("Send the same ballot again in a moment; it was not counted yet.");
    }

    private static ProblemException unavailable() {
        return CommonProblem.UNAVAILABLE.because("The ballot box does not answer. Send the same ballot again.");
    }

    private void count(String outcome) {
        outcomes.computeIfAbsent(outcome, each -> meters.counter(METRIC, "outcome", each))
                .increment();
    }
}
