package org.folkmoot.voting.contest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.contracts.contest.ContestId;
import org.jboss.logging.Logger;

/**
 * Opens and closes contests when their time has come. Every instance looks at the contests it knows; the lock on a
 * contest's row lets one of them act, and the others find it done.
 */
@ApplicationScoped
class ContestTimer {
    private static final Logger LOG = Logger.getLogger(ContestTimer.class);
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ContestService service;
    private final Set<ContestId> inHand = ConcurrentHashMap.newKeySet();
    private final ContestWatch watch;

    ContestTimer(Contests contests, ContestService service) {
        this.service = service;
        this.watch = new ContestWatch("contest-timer", TICK, contests, this::look);
    }

    void onStart(@Observes StartupEvent event) {
        watch.start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        watch.stop();
    }

    private void look(Contest contest) {
        if (service.isDue(contest) && inHand.add(contest.id())) {
            // On a thread of its own: no contest waits for the opening of another.
            Thread.startVirtualThread(() -> keepTime(contest.id()));
        }
    }

    private void keepTime(ContestId contest) {
        try {
            if (!service.keepTime(contest)) {
                LOG.warnf("Leaving a contest alone that is not in the database contestId=%s", contest);
                return;
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Opening or closing again after a failure contestId=%s", contest);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        inHand.remove(contest);
    }
}
