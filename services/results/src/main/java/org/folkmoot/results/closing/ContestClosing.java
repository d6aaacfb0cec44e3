package org.folkmoot.results.closing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.defaults.projection.ProjectionReader;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;
import org.folkmoot.results.contest.ContestFacts;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.publication.Publisher;
import org.jboss.logging.Logger;

/**
 * Counts each closed contest once it is settled, on one thread. What is due follows from the topics and the files alone, so
 * that after a restart, or on another instance, it is the same.
 */
@ApplicationScoped
class ContestClosing {
    private static final Logger LOG = Logger.getLogger(ContestClosing.class);

    private final Projections projections;
    private final ContestRegister contests;
    private final OutcomeBoard board;
    private final ClosingCount count;
    private final Publisher publisher;
    private final OutcomeAnnouncer announcer;
    private final ClosingConfig config;
    private final Map<ContestId, Instant> notBefore = new HashMap<>();
    private ProjectionReader facts;
    private Thread thread;
    private volatile boolean stopping;

    ContestClosing(
            Projections projections,
            ContestRegister contests,
            OutcomeBoard board,
            ClosingCount count,
            Publisher publisher,
            OutcomeAnnouncer announcer,
            ClosingConfig config) {
        this.projections = projections;
        this.contests = contests;
        this.board = board;
        this.count = count;
        this.publisher = publisher;
        this.announcer = announcer;
        this.config = config;
    }

    /** Contests are read here, too: whoever counts has to know first whether one is voided. */
    void onStart(@Observes StartupEvent event) {
        publisher.forgetUnfinished();
        facts = projections.everything(
                "closing",
                Subscription.to(Topics.CONTESTS, contests::apply),
                Subscription.to(Topics.OUTCOMES, board::apply));
        thread = Thread.ofPlatform().name("closing").daemon().start(this::run);
    }

    void onStop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE - 1) ShutdownEvent event) {
        stopping = true;
        thread.interrupt();
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
        for (ContestFacts contest : contests.all()) {
            if (isDue(contest, Instant.now())) {
                settle(contest);
            }
        }
    }

    private boolean isDue(ContestFacts contest, Instant now) {
        return isClosed(contest, now.minus(config.settle()))
                && !(board.find(contest.id()).isPresent() && publisher.has(contest.id()))
                && !now.isBefore(notBefore.getOrDefault(contest.id(), Instant.MIN));
    }

    private static boolean isClosed(ContestFacts contest, Instant now) {
        return contest.voided().isEmpty()
                && contest.closesAt().filter(close -> close.isBefore(now)).isPresent();
    }

    private void settle(ContestFacts contest) throws InterruptedException {
        Instant begun = Instant.now();
        Optional<ContestCounted> announced = board.find(contest.id());
        try {
            ContestCounted outcome = count.count(contest, announced.map(ContestCounted::publication));
            boolean voided =
                    contests.find(contest.id()).flatMap(ContestFacts::voided).isPresent();
            if (board.find(contest.id()).isEmpty() && !voided) {
                announcer.announce(outcome);
                board.apply(outcome);
            }
            LOG.infof(
                    "Counted contestId=%s ballots=%d in milliseconds=%d",
                    contest.id(),
                    outcome.publication().ballots(),
                    Duration.between(begun, Instant.now()).toMillis());
        } catch (RuntimeException e) {
            if (stopping) {
                throw new InterruptedException();
            }
            LOG.errorf(e, "Cannot count contestId=%s, trying again later", contest.id());
            notBefore.put(contest.id(), Instant.now().plus(config.pause()));
        }
    }
}
