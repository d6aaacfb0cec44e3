package org.folkmoot.breakout.presence;

import java.time.Duration;
import java.time.Instant;

/**
 * Since when nobody who is there can have seemed silent. It begins anew after a gap: the process was halted, the database
 * was away, or the clock was set. Then all would seem silent, though it was we who did not listen.
 */
final class Listening {
    private final Duration longestGap;
    private Instant since;
    private Instant last;

    Listening(Duration longestGap, Instant now) {
        this.longestGap = longestGap;
        this.since = now;
        this.last = now;
    }

    /** Whom was heard of until now is written down. */
    synchronized void heard(Instant now) {
        since = since(now);
        last = now;
    }

    synchronized Instant since(Instant now) {
        boolean gap = now.isBefore(last) || now.isAfter(last.plus(longestGap));
        return gap ? now : since;
    }
}
