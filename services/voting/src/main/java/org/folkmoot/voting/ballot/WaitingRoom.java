package org.folkmoot.voting.ballot;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Where ballots wait for the processor. To read a request costs little, to judge a ballot much. When more come than can
 * be judged, all are read as they come and wait here, where it is known how many they are and since when: unread in
 * their sockets they would wait for any time.
 *
 * <p>Each event loop has a line of its own. As long as nobody waits in it, and the loop has judged for a moment only
 * since it last read, a ballot is judged as it comes: to call it later would cost a tenth of the rate. All others are
 * called one at a time, so that the loop reads, judges and answers in turn.
 */
@ApplicationScoped
class WaitingRoom {
    /** How long a loop judges at a stretch. */
    private static final Duration STRETCH = Duration.ofMillis(5);

    private final int places;
    private final long longestNanos;
    private final long stretchNanos;
    private final LongSupplier nanoTime;
    private final Counter turnedAway;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ThreadLocal<Line> lines = ThreadLocal.withInitial(Line::new);

    @Inject
    WaitingRoom(BallotSettings settings, MeterRegistry meters) {
        this(settings, meters, System::nanoTime);
    }

    WaitingRoom(BallotSettings settings, MeterRegistry meters, LongSupplier nanoTime) {
        this.places = settings.waiting();
        this.longestNanos = settings.longestWait().toNanos();
        this.stretchNanos = Math.min(STRETCH.toNanos(), longestNanos);
        this.nanoTime = nanoTime;
        this.turnedAway = meters.counter(BallotService.METRIC, "outcome", "overloaded");
        meters.gauge(BallotService.METRIC + ".waiting", waiting);
    }

    private record Waiting(Executor connection, Runnable turn, Runnable refusal, long since) {}

    /** Those who came over connections of one event loop. */
    private final class Line {
        private final Deque<Waiting> queue = new ArrayDeque<>();
        private boolean judging;
        private long judgingSince;

        /** Whether the first of all may have its turn at once. */
        boolean isFree(Executor connection, long now) {
            if (!judging) {
                judging = true;
                judgingSince = now;
                // Runs when the loop has done what it has read.
                connection.execute(() -> judging = false);
            }
            return queue.isEmpty() && now - judgingSince < stretchNanos;
        }

        void join(Waiting last) {
            queue.addLast(last);
            if (queue.size() == 1) {
                callFirst();
            }
        }

        private void callFirst() {
            queue.getFirst().connection().execute(this::takeFirst);
        }

        private void takeFirst() {
            Waiting first = queue.removeFirst();
            waiting.decrementAndGet();
            if (!queue.isEmpty()) {
                callFirst();
            }
            if (nanoTime.getAsLong() - first.since() < longestNanos) {
                first.turn().run();
            } else {
                turnedAway.increment();
                first.refusal().run();
            }
        }
    }

    /**
     * Runs one of the two: the turn, or the refusal if there is no place or the turn would come too late.
     *
     * @param connection runs what it is given later, one after the other, on the thread that calls this
     */
    void enter(Executor connection, Runnable turn, Runnable refusal) {
        Line line = lines.get();
        long now = nanoTime.getAsLong();
        if (line.isFree(connection, now)) {
            turn.run();
            return;
        }
        if (waiting.incrementAndGet() > places) {
            waiting.decrementAndGet();
            turnedAway.increment();
            refusal.run();
            return;
        }
        line.join(new Waiting(connection, turn, refusal, now));
    }
}
