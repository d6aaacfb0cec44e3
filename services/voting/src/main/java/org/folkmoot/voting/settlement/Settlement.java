package org.folkmoot.voting.settlement;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.contest.ContestJournal;
import org.folkmoot.voting.contest.ContestWatch;
import org.folkmoot.voting.contest.Contests;

/**
 * Settles contests. First the last ballot must have come, then everybody who voted must have been deducted from their
 * room, then what that changed must be published: in this order, so that nothing follows. Every instance looks; the
 * lock on the contest's row lets one of them act.
 */
@ApplicationScoped
class Settlement {
    private final ContestJournal journal;
    private final TurnoutProgress turnout;
    private final RoomsLeft rooms;
    private final SettlementSettings settings;
    private final Clock clock;
    private final ContestWatch watch;

    Settlement(
            Contests contests,
            ContestJournal journal,
            TurnoutProgress turnout,
            RoomsLeft rooms,
            SettlementSettings settings,
            Clock clock) {
        this.journal = journal;
        this.turnout = turnout;
        this.rooms = rooms;
        this.settings = settings;
        this.clock = clock;
        this.watch = new ContestWatch("settlement", settings.check(), contests, this::look);
    }

    void onStart(@Observes StartupEvent event) {
        watch.start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        watch.stop();
    }

    private void look(Contest contest) {
        if (contest instanceof Contest.Closed closed
                && isPast(closed.closesAt(), settings.after())
                && (!closed.definition().countsRooms() || turnout.isComplete())) {
            journal.moveIfPresent(closed.id(), now -> now instanceof Contest.Closed still ? settled(still) : now);
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
