package org.folkmoot.breakout.allocation.seating;

import org.folkmoot.breakout.allocation.grouping.Crowd;

/**
 * What an exchange of two seats would change. The soft rules in their order are one number, lower being better: a pair that
 * meets again weighs more than any number of rooms without a facilitator, and that more than any two who are alike.
 */
final class Exchange {
    static final long REPEAT = 1L << 40;
    static final long FACILITATOR = 1L << 20;

    private final Crowd crowd;
    private final Seating seating;
    private final Acquaintance acquaintance;
    private final Likeness likeness;

    Exchange(Crowd crowd, Seating seating, Acquaintance acquaintance, Likeness likeness) {
        this.crowd = crowd;
        this.seating = seating;
        this.acquaintance = acquaintance;
        this.likeness = likeness;
    }

    /** Rooms are of one group; O(size of the rooms x earlier sittings). */
    long change(int room, int seat, int otherRoom, int otherSeat) {
        int met = met(seat, otherSeat) ? 2 : 0;
        int repeats = metOutside(seat, otherRoom)
                + metOutside(otherSeat, room)
                - met
                - metInRoom(room, seat)
                - metInRoom(otherRoom, otherSeat);
        return repeats * REPEAT + besides(room, seat, otherRoom, otherSeat);
    }

    /** The change apart from repeats. */
    long besides(int room, int seat, int otherRoom, int otherSeat) {
        int index = seating.at(seat);
        int other = seating.at(otherSeat);
        return FACILITATOR * facilitators(room, otherRoom, index, other)
                + alike(room, seat, index, other)
                + alike(otherRoom, otherSeat, other, index);
    }

    private int alike(int room, int seat, int leaves, int comes) {
        int change = 0;
        int end = seating.firstSeat(room + 1);
        for (int at = seating.firstSeat(room); at < end; at++) {
            if (at != seat) {
                int stays = seating.at(at);
                change += likeness.alike(comes, stays) - likeness.alike(leaves, stays);
            }
        }
        return change;
    }

    /** How many more rooms are without. */
    private int facilitators(int room, int otherRoom, int index, int other) {
        boolean leaves = crowd.facilitates(index);
        if (leaves == crowd.facilitates(other)) {
            return 0;
        }
        int losing = seating.facilitators(leaves ? room : otherRoom);
        int winning = seating.facilitators(leaves ? otherRoom : room);
        return (losing == 1 ? 1 : 0) - (winning == 0 ? 1 : 0);
    }

    void make(int room, int seat, int otherRoom, int otherSeat) {
        seating.exchange(room, seat, otherRoom, otherSeat);
    }

    boolean allowed(int room, int seat, int otherRoom, int otherSeat) {
        return seating.mayExchange(room, seat, otherRoom, otherSeat);
    }

    int features() {
        return likeness.size();
    }

    /** With how many others of the room somebody shares a feature, counted for each feature. */
    int alikeInRoom(int room, int seat) {
        return alikeElsewhere(seat, room, seat);
    }

    /** The same of another room, one seat of which is left out. */
    int alikeElsewhere(int seat, int room, int without) {
        int alike = 0;
        int index = seating.at(seat);
        int end = seating.firstSeat(room + 1);
        for (int at = seating.firstSeat(room); at < end; at++) {
            alike += at == without ? 0 : likeness.alike(index, seating.at(at));
        }
        return alike;
    }

    /** With how many others of the room somebody there has sat before. */
    int metInRoom(int room, int seat) {
        int met = 0;
        int index = seating.at(seat);
        int end = seating.firstSeat(room + 1);
        for (int at = seating.firstSeat(room); at < end; at++) {
            met += at != seat && acquaintance.met(index, seating.at(at)) ? 1 : 0;
        }
        return met;
    }

    /** With how many of a room somebody from another one has sat before. */
    int metOutside(int seat, int otherRoom) {
        int met = 0;
        int index = seating.at(seat);
        int end = seating.firstSeat(otherRoom + 1);
        for (int at = seating.firstSeat(otherRoom); at < end; at++) {
            met += acquaintance.met(index, seating.at(at)) ? 1 : 0;
        }
        return met;
    }

    boolean met(int seat, int otherSeat) {
        return acquaintance.met(seating.at(seat), seating.at(otherSeat));
    }

    /** Pairs in the rooms of a group who have met. */
    int repeats(int group) {
        int met = 0;
        for (int room = seating.firstRoom(group); room < seating.firstRoom(group + 1); room++) {
            met += repeatsInRoom(room);
        }
        return met;
    }

    int repeatsInRoom(int room) {
        int met = 0;
        int first = seating.firstSeat(room);
        int end = seating.firstSeat(room + 1);
        for (int seat = first + 1; seat < end; seat++) {
            int index = seating.at(seat);
            for (int other = first; other < seat; other++) {
                met += acquaintance.met(index, seating.at(other)) ? 1 : 0;
            }
        }
        return met;
    }
}
