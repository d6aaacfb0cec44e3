package org.folkmoot.voting.contest;

import java.time.Duration;
import java.time.Instant;

/** How far ahead a contest's times may lie. What lies further is a slip, and some of it no database can keep. */
public final class Horizon {
    public static final Duration FURTHEST = Duration.ofDays(366);

    private Horizon() {}

    public static boolean includes(Instant instant, Instant now) {
        return !instant.isAfter(now.plus(FURTHEST));
    }
}
