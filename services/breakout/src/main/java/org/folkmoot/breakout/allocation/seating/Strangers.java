package org.folkmoot.breakout.allocation.seating;

import java.util.function.LongSupplier;
import org.folkmoot.breakout.allocation.grouping.Lot;

/**
 * Parts pairs who have met before, by exchanging seats within a group. Whoever meets somebody again looks into a few rooms
 * of the group for the best exchange; that parts nearly all in large groups. Where more than the bound remain, a search goes
 * on (min-conflicts with a tabu list; Minton et al. 1992, Glover 1989): somebody who meets again makes the best exchange
 * there is, even if it is for the worse, and nobody moves twice in a row; the best seats seen are kept. Work is bounded by
 * a number of exchanges looked at for each person, so it is O(n) exchanges.
 */
final class Strangers {
    private static final int PASSES = 3;
    private static final int ROOMS_TRIED = 12;
    private static final int LOOKS = 2000;
    private static final int LOOKS_PER_PERSON = 4;
    private static final int MOST_SEATS_TRIED = 120;
    private static final int TENURE = 4;

    private final Seating seating;
    private final Exchange exchange;
    private final Lot lot;
    private final int[] movedAt;

    Strangers(Seating seating, Exchange exchange, Lot lot, int people) {
        this.seating = seating;
        this.exchange = exchange;
        this.lot = lot;
        this.movedAt = new int[people];
    }

    /**
     * Returns what cannot be beaten, which is looked for only where somebody meets again.
     *
     * @param bound of the group
     */
    long part(int group, LongSupplier bound) {
        int first = seating.firstRoom(group);
        int end = seating.firstRoom(group + 1);
        int repeats = exchange.repeats(group);
        for (int pass = 0; pass < PASSES && repeats > 0 && end - first > 1; pass++) {
            for (int room = first; room < end; room++) {
                int last = exchange.repeatsInRoom(room) == 0 ? seating.firstSeat(room) : seating.firstSeat(room + 1);
                for (int seat = seating.firstSeat(room); seat < last; seat++) {
                    improve(room, seat, first, end);
                }
            }
            int before = repeats;
            repeats = exchange.repeats(group);
            if (repeats == before) {
                break;
            }
        }
        if (repeats == 0) {
            return 0;
        }
        long least = bound.getAsLong();
        if (repeats > least && end - first > 1) {
            search(group, repeats, least);
        }
        return least;
    }

    private void improve(int room, int seat, int first, int end) {
        int here = exchange.metInRoom(room, seat);
        if (here == 0) {
            return;
        }
        int rooms = end - first;
        int other = first + lot.below(rooms);
        for (int tried = 0; tried < Math.min(ROOMS_TRIED, rooms); tried++) {
            other = other + 1 == end ? first : other + 1;
            int partner = other == room ? -1 : partner(room, seat, here, other);
            if (partner >= 0) {
                exchange.make(room, seat, other, partner);
                return;
            }
        }
    }

    /** A seat in the other room whose exchange spares repeats: the first that costs nothing besides, else the best; or -1. */
    private int partner(int room, int seat, int here, int other) {
        int there = exchange.metOutside(seat, other);
        long best = 0;
        int partner = -1;
        for (int at = seating.firstSeat(other); at < seating.firstSeat(other + 1); at++) {
            if (exchange.allowed(room, seat, other, at)) {
                int known = exchange.met(seat, at) ? 2 : 0;
                int repeats = there + exchange.metOutside(at, room) - known - here;
                repeats -= exchange.metInRoom(other, at);
                if (repeats < 0) {
                    long besides = exchange.besides(room, seat, other, at);
                    if (besides <= 0) {
                        return at;
                    }
                    if (repeats * Exchange.REPEAT + besides < best) {
                        best = repeats * Exchange.REPEAT + besides;
                        partner = at;
                    }
                }
            }
        }
        return partner;
    }

    private void search(int group, int repeats, long least) {
        int first = seating.firstRoom(group);
        int end = seating.firstRoom(group + 1);
        int firstSeat = seating.firstSeat(first);
        int seats = seating.firstSeat(end) - firstSeat;
        var roomOf = new int[seats];
        for (int room = first; room < end; room++) {
            for (int seat = seating.firstSeat(room); seat < seating.firstSeat(room + 1); seat++) {
                roomOf[seat - firstSeat] = room;
                movedAt[seating.at(seat)] = -TENURE;
            }
        }
        int fewest = repeats;
        int now = repeats;
        var best = seating.remember(group);
        int looks = LOOKS + LOOKS_PER_PERSON * seats;
        for (int step = 0; looks > 0 && fewest > least; step++) {
            int seat = somebodyMeeting(firstSeat, seats, roomOf, step);
            looks -= seats;
            int tries = Math.min(seats, MOST_SEATS_TRIED);
            int from = lot.below(seats);
            long leastChange = Long.MAX_VALUE;
            int partner = -1;
            for (int tried = 0; seat >= 0 && tried < tries; tried++) {
                int at = firstSeat + (from + tried) % seats;
                int room = roomOf[seat - firstSeat];
                int other = roomOf[at - firstSeat];
                if (other != room && settled(at, step) && exchange.allowed(room, seat, other, at)) {
                    long change = exchange.change(room, seat, other, at);
                    looks--;
                    if (change < leastChange) {
                        leastChange = change;
                        partner = at;
                    }
                }
            }
            if (partner >= 0) {
                exchange.make(roomOf[seat - firstSeat], seat, roomOf[partner - firstSeat], partner);
                movedAt[seating.at(seat)] = step;
                movedAt[seating.at(partner)] = step;
                now += (int) Math.round((double) leastChange / Exchange.REPEAT);
            }
            if (now < fewest) {
                fewest = now;
                best = seating.remember(group);
            }
        }
        seating.comeBack(group, best);
    }

    private boolean settled(int seat, int step) {
        return step - movedAt[seating.at(seat)] >= TENURE;
    }

    private int somebodyMeeting(int firstSeat, int seats, int[] roomOf, int step) {
        int from = lot.below(seats);
        for (int tried = 0; tried < seats; tried++) {
            int place = (from + tried) % seats;
            int seat = firstSeat + place;
            if (settled(seat, step) && exchange.metInRoom(roomOf[place], seat) > 0) {
                return seat;
            }
        }
        return -1;
    }
}
