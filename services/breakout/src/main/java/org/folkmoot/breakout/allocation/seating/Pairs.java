package org.folkmoot.breakout.allocation.seating;

/** By the pigeonhole principle, how many pairs of a kind there must be. */
final class Pairs {
    private Pairs() {}

    static long of(long people) {
        return people * (people - 1) / 2;
    }

    /** How many at least share one of these places if they spread as evenly as can be. */
    static long least(int people, int places) {
        int each = people / places;
        int more = people % places;
        return more * of(each + 1L) + (places - more) * of(each);
    }
}
