package org.folkmoot.voting.electorate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.folkmoot.defaults.projection.ProjectionReader;

/** How much a reader knows: the ballot path judges only by what is known well enough. */
public final class Freshness {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Clock clock;
    private volatile ProjectionReader reader;

    public Freshness(Clock clock) {
        this.clock = clock;
    }

    public void follow(ProjectionReader started) {
        reader = started;
    }

    /** Whether all that was published when this instance started is known. */
    public boolean caughtUp() {
        ProjectionReader running = reader;
        return running != null && running.caughtUp();
    }

    /** All that had been published at this moment is known; long ago while it is still catching up. */
    public Instant freshAt() {
        ProjectionReader running = reader;
        return running != null ? running.freshAt() : Instant.EPOCH;
    }

    /** Waits a little until everything published up to that moment is known. */
    void awaitFresh(Instant moment) {
        await(() -> !freshAt().isBefore(moment) || hurry());
    }

    /** Again and again, because the moment may not have come when the broker is asked first. */
    private boolean hurry() {
        ProjectionReader running = reader;
        if (running != null) {
            running.hurry();
        }
        return false;
    }

    /** Waits a little until what is read makes that true. */
    public void await(BooleanSupplier known) {
        Instant deadline = clock.instant().plus(PATIENCE);
        while (!known.getAsBoolean() && clock.instant().isBefore(deadline)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
