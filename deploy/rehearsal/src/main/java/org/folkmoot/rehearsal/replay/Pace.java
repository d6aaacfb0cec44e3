package org.folkmoot.rehearsal.replay;

import java.util.concurrent.atomic.AtomicLong;

/** Keeps a crowd to so many things a second; not a burst afterwards for what was missed. */
public final class Pace {
    private static final long SECOND = 1_000_000_000L;

    private final long between;
    private final AtomicLong nextAt = new AtomicLong(System.nanoTime());

    private Pace(long between) {
        this.between = between;
    }

    public static Pace asFastAsPossible() {
        return new Pace(0);
    }

    public static Pace perSecond(int things) {
        if (things < 1) {
            throw new IllegalArgumentException("A pace is at least one a second");
        }
        return new Pace(SECOND / things);
    }

    void keep() throws InterruptedException {
        if (between == 0) {
            return;
        }
        long now = System.nanoTime();
        long turn = nextAt.getAndUpdate(at -> Math.max(at, now) + between);
        if (turn > now) {
            Thread.sleep((turn - now) / 1_000_000, (int) ((turn - now) % 1_000_000));
        }
    }
}
