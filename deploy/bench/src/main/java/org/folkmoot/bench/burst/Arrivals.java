package org.folkmoot.bench.burst;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When each ballot is to be sent, fixed beforehand: an open loop, in which a slow answer holds nobody back. Uniformly
 * random times, as those of many people who do not know of each other.
 */
record Arrivals(long[] nanos) {
    static Arrivals within(Duration time, int number, RandomGenerator random) {
        return new Arrivals(
                random.longs(number, 0, Math.max(1, time.toNanos())).sorted().toArray());
    }

    int number() {
        return nanos.length;
    }
}
