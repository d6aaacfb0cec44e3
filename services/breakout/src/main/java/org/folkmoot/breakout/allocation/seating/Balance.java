package org.folkmoot.breakout.allocation.seating;

import org.folkmoot.breakout.allocation.grouping.Lot;

/**
 * The other soft rules, without a repeat more: a room that has two facilitators gives one to a room without, and people
 * change places where that makes rooms more varied. O(n) exchanges.
 */
final class Balance {
    private static final int ROOMS_TRIED = 16;
    /** Of six people with two features, those who share more than two of their ten. */
    private static final int LIKE_FEW = 5;

    private final Seating seating;
    private final Exchange exchange;
    private final Lot lot;

    Balance(Seating seating, Exchange exchange, Lot lot) {
        this.seating = seating;
        this.exchange = exchange;
        this.lot = lot;
    }

    void facilitators(int group) {
        int first = seating.firstRoom(group);
        int end = seating.firstRoom(group + 1);
        int rich = first;
        for (int poor = first; poor < end; poor++) {
            for (int tried = 0;
                    seating.facilitators(poor) == 0 && tried < Math.min(ROOMS_TRIED, end - first);
                    tried++) {
                int seen = 0;
                while (seen++ < end - first && seating.facilitators(rich) < 2) {
                    rich = rich + 1 == end ? first : rich + 1;
                }
                if (seating.facilitators(rich) < 2) {
                    return;
                }
                if (!better(poor, rich, -Exchange.FACILITATOR / 2)) {
                    rich = rich + 1 == end ? first : rich + 1;
                }
            }
        }
    }

    private boolean better(int room, int other, long than) {
        for (int seat = seating.firstSeat(room); seat < seating.firstSeat(room + 1); seat++) {
            for (int at = seating.firstSeat(other); at < seating.firstSeat(other + 1); at++) {
                if (exchange.allowed(room, seat, other, at) && exchange.change(room, seat, other, at) < than) {
                    exchange.make(room, seat, other, at);
                    return true;
                }
            }
        }
        return false;
    }

    /** Everybody who is like many others of the room is offered one exchange. */
    void variety(int group) {
        int first = seating.firstRoom(group);
        int rooms = seating.firstRoom(group + 1) - first;
        for (int room = first; rooms > 1 && room < first + rooms; room++) {
            int many = seating.size(room) * exchange.features() / LIKE_FEW;
            for (int seat = seating.firstSeat(room); seat < seating.firstSeat(room + 1); seat++) {
                int alike = exchange.alikeInRoom(room, seat);
                int other = alike > many ? first + lot.below(rooms) : room;
                if (other != room) {
                    int at = seating.firstSeat(other) + lot.below(seating.size(other));
                    // Only who fits better there is worth the rest of the question.
                    if (exchange.alikeElsewhere(seat, other, at) < alike) {
                        offer(room, seat, other, at);
                    }
                }
            }
        }
    }

    private void offer(int room, int seat, int other, int at) {
        if (exchange.allowed(room, seat, other, at)
                && exchange.besides(room, seat, other, at) < 0
                && exchange.change(room, seat, other, at) < 0) {
            exchange.make(room, seat, other, at);
        }
    }
}
