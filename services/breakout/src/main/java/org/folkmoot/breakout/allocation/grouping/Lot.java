package org.folkmoot.breakout.allocation.grouping;

/**
 * Chance that anybody can repeat: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
 * OOPSLA 2014). Written here, so that a seed gives the same rooms on every Java.
 */
public final class Lot {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    public Lot(long seed) {
        state = seed;
    }

    private long next() {
        state += GOLDEN;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 and below the bound; the upper 32 bits scaled, whose bias of bound / 2^32 is of no weight for seats. */
    public int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** In place, by Fisher and Yates. */
    public void shuffle(int[] values) {
        for (int last = values.length - 1; last > 0; last--) {
            int other = below(last + 1);
            int value = values[last];
            values[last] = values[other];
            values[other] = value;
        }
    }
}
