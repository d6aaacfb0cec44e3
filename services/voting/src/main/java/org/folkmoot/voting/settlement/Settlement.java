package org.folkmoot.voting.settlement;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.contest.ContestJournal;
import org.folkmoot.voting.contest.Contests;
import org.jboss.logging.Logger;

/**
 * Settles contests. First the last ballot must have come, then everybody who voted must have been deducted from their
 * room, then what that changed must be published: in this order, so that nothing follows. Every instance looks; the
 * lock on the contest's row lets one of them act.
 */
@ApplicationScoped
class Settlement {
    private static final Logger LOG = Logger.getLogger(Settlement.class);

    private final Contests contests;
    private final ContestJournal journal;
    private final TurnoutProgress turnout;
    private final RoomsLeft rooms;
    private final SettlementSettings settings;
    private final Clock clock;
    private final Thread thread =
            Thread.ofPlatform().name("settlement").daemon().unstarted(this::run);
    private volatile boolean closing;

    Settlement(
            Contests contests,
            ContestJournal journal,
            TurnoutProgress turnout,
            RoomsLeft rooms,
            SettlementSettings settings,
            Clock clock) {
        this.contests = contests;
        this.journal = journal;
        this.turnout = turnout;
        this.rooms = rooms;
        this.settings = settings;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        thread.start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        closing = true;
        LockSupport.unpark(thread);
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        while (!closing) {
            for (Contest contest : contests.caughtUp() ? contests.all() : List.<Contest>of()) {
                if (contest instanceof Contest.Closed closed && isPast(closed.closesAt(), settings.after())) {
                    settlePatiently(closed);
                }
            }
            LockSupport.parkNanos(settings.check().toNanos());
        }
    }

    private void settlePatiently(Contest.Closed contest) {
        try {
            if (!contest.definition().countsRooms() || turnout.isComplete()) {
                journal.moveIfPresent(
                        contest.id(), now -> now instanceof Contest.Closed closed ? settled(closed) : now);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Settling again after a failure contestId=%s", contest.id());
        }
    }

    private Contest settled(Contest.Closed contest) {
        boolean waits = rooms.setAside(contest.id()) && !isPast(contest.closesAt(), settings.patience());
        return waits || rooms.unpublished(contest.id()) ? contest : contest.settle(clock.instant());
    }

    private boolean isPast(Instant close, Duration patience) {
        return clock.instant().isAfter(close.plus(patience));
    }
}
