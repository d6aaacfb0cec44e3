package org.folkmoot.sortition;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The service's clock in tests: it goes on when a test says so, and nobody waits until the dice are thrown. */
@ApplicationScoped
public class MovedClock {
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    public static Instant now() {
        return Instant.now().plus(AHEAD.get());
    }

    public static void pass(Duration time) {
        AHEAD.accumulateAndGet(time, Duration::plus);
    }

    /** No further than need be, and never back. */
    public static void passUntil(Instant moment) {
        Duration until = Duration.between(now(), moment);
        if (until.isPositive()) {
            pass(until);
        }
    }

    /** As if it were that moment, until this is closed. */
    public static Elsewhen at(Instant moment) {
        Duration before = AHEAD.getAndSet(Duration.between(Instant.now(), moment));
        return () -> AHEAD.set(before);
    }

    /** Another time. */
    public interface Elsewhen extends AutoCloseable {
        @Override
        void close();
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return Clock.tick(
                new Clock() {
                    @Override
                    public Instant instant() {
                        return now();
                    }

                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        throw new UnsupportedOperationException("the service knows UTC alone");
                    }
                },
                Duration.ofMillis(1));
    }
}
