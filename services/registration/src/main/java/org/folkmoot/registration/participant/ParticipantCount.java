package org.folkmoot.registration.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many people are registered, for everybody's eyes. Counting millions takes a while, so the figure is kept for a
 * moment: for twenty times as long as it took to count, and for half a second at least.
 */
@ApplicationScoped
class ParticipantCount {
    private static final long LEAST_AGE = Duration.ofMillis(500).toNanos();
    private static final int SHARE = 20;

    private final ParticipantRepository participants;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile Figure figure;

    ParticipantCount(ParticipantRepository participants) {
        this.participants = participants;
    }

    private record Figure(long participants, long countedAt, long keptFor) {
        boolean fresh() {
            return System.nanoTime() - countedAt < keptFor;
        }
    }

    long now() {
        Figure known = figure;
        if (known != null && (known.fresh() || !counting.tryLock())) {
            return known.participants();
        }
        if (known == null) {
            counting.lock();
        }
        try {
            return figure == null || !figure.fresh() ? count() : figure.participants();
        } finally {
            counting.unlock();
        }
    }

    private long count() {
        long start = System.nanoTime();
        long counted = participants.countRegistered();
        long end = System.nanoTime();
        figure = new Figure(counted, end, Math.max(LEAST_AGE, SHARE * (end - start)));
        return counted;
    }
}
