package org.folkmoot.breakout.session;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.folkmoot.contracts.breakout.RoundId;
import org.jboss.logging.Logger;

/** Closes rounds when their time is up. Every instance looks; the lock on the round's row lets one of them act. */
@ApplicationScoped
class RoundTimer {
    private static final Logger LOG = Logger.getLogger(RoundTimer.class);

    private final RoundService rounds;

    RoundTimer(RoundService rounds) {
        this.rounds = rounds;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            rounds.due().forEach(this::close);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Looking for rounds to close again after a failure");
        }
    }

    /** One that cannot be closed keeps nobody else in their rooms. */
    private void close(RoundId round) {
        try {
            rounds.closeIfDue(round);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Closing again after a failure roundId=%s", round);
        }
    }
}
