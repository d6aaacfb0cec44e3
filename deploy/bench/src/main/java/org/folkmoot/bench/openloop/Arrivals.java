package org.folkmoot.bench.openloop;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When each request is to be sent, fixed beforehand, in order. Uniformly random times, as those of many people who do
 * not know of each other.
 */
public record Arrivals(long[] nanos) {
    public static Arrivals within(Duration time, int number, RandomGenerator random) {
        return new Arrivals(
                random.longs(number, 0, Math.max(1, time.toNanos())).sorted().toArray());
    }

    int number() {
        return nanos.length;
    }
}
