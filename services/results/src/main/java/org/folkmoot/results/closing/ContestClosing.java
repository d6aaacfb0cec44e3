package org.folkmoot.results.closing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.projection.ProjectionReader;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;
import org.folkmoot.results.contest.ContestFacts;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.outcome.OutcomeBoard;
import org.folkmoot.results.outcome.OvertakenException;
import org.jboss.logging.Logger;

/** Counts each contest once it is settled, on one thread. */
@ApplicationScoped
class ContestClosing {
    private static final Logger LOG = Logger.getLogger(ContestClosing.class);

    private final ContestRegister contests;
    private final OutcomeBoard board;
    private final DueContests due;
    private final ClosingCount count;
    private final ClosingConfig config;
    private final Failures failures;
    private ProjectionReader facts;
    private Thread thread;
    private volatile boolean stopping;

    ContestClosing(
            ContestRegister contests, OutcomeBoard board, DueContests due, ClosingCount count, ClosingConfig config) {
        this.contests = contests;
        this.board = board;
        this.due = due;
        this.count = count;
        this.config = config;
        this.failures = new Failures(config.pause());
    }

    /** Contests are read here, too: whoever counts has to know first whether one is voided. */
    void onStart(@Observes StartupEvent event, Projections projections, MeterRegistry meters) {
        facts = projections.everything(
                "closing",
                Subscription.to(Topics.CONTESTS, contests::apply),
                Subscription.to(Topics.OUTCOMES, board::apply));
        due.measure(meters);
        thread = Thread.ofPlatform().name("closing").daemon().start(this::run);
    }

    void onStop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE - 1) ShutdownEvent event) {
        stopping = true;
        thread.interrupt();
    }

    boolean isAlive() {
        return stopping || thread.isAlive();
    }

    private void run() {
        try {
            while (!stopping) {
                if (facts.caughtUp()) {
                    countDue();
                }
                Thread.sleep(config.check());
            }
        } catch (InterruptedException e) {
            LOG.debugf("Closed contests are no longer counted");
        }
    }

    private void countDue() throws InterruptedException {
        for (ContestFacts contest : due.all()) {
            if (failures.allowAnotherTry(contest.id(), Instant.now())) {
                attempt(contest);
            }
        }
    }

    /** Also of a contest that is too big for the heap the others must not suffer. */
    private void attempt(ContestFacts contest) throws InterruptedException {
        Instant begun = Instant.now();
        try {
            board.find(contest.id())
                    .ifPresentOrElse(announced -> count.repeat(contest, announced), () -> count.count(contest));
            LOG.infof(
                    "Counted contestId=%s in milliseconds=%d",
                    contest.id(), Duration.between(begun, Instant.now()).toMillis());
        } catch (OvertakenException e) {
            LOG.infof("Forgot what was counted contestId=%s reason=%s", contest.id(), e.getMessage());
        } catch (Throwable e) {
            if (stopping) {
                throw new InterruptedException();
            }
            Duration pause = failures.add(contest.id(), Instant.now());
            LOG.errorf(e, "Cannot count contestId=%s, trying again in seconds=%d", contest.id(), pause.toSeconds());
        }
    }
}
