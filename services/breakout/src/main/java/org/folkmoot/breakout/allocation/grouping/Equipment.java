package org.folkmoot.breakout.allocation.grouping;

import java.util.Arrays;
import org.folkmoot.breakout.allocation.round.RoomSizes;

/**
 * Which rooms of a group offer what its people need, and who of them sits where. First fit, those with most needs first:
 * into a room that offers all of them already, else into one that offers nothing yet, else into one that then offers more.
 * So people with one kind of need fill as few rooms as hold them. O(n log n) for n people with needs of few kinds.
 */
public final class Equipment {
    private static final Equipment NONE = new Equipment(new int[0], new int[0], new int[0]);

    private final int[] needy;
    private final int[] roomOf;
    private final int[] offers;

    private Equipment(int[] needy, int[] roomOf, int[] offers) {
        this.needy = needy;
        this.roomOf = roomOf;
        this.offers = offers;
    }

    public static Equipment of(Group group, Crowd crowd, RoomSizes sizes) {
        if (!group.mightNeed(-1)) {
            return NONE;
        }
        var needy = mostNeedsFirst(group.people(), crowd);
        int rooms = sizes.rooms(group.size());
        var offers = new int[rooms];
        var roomOf = new int[needy.length];
        var free = new int[rooms];
        Arrays.setAll(free, room -> group.seats(room, sizes));
        int room = 0;
        for (int place = 0; place < needy.length; place++) {
            int needs = crowd.needs(needy[place]);
            // Rooms that had no seat for somebody with the same needs have none now.
            boolean alike = place > 0 && crowd.needs(needy[place - 1]) == needs;
            room = room(needs, alike ? room : 0, offers, free);
            offers[room] |= needs;
            free[room]--;
            roomOf[place] = room;
        }
        return new Equipment(needy, roomOf, offers);
    }

    private static int[] mostNeedsFirst(People people, Crowd crowd) {
        var keys = new long[people.size()];
        int size = 0;
        for (int place = 0; place < people.size(); place++) {
            int needs = crowd.needs(people.get(place));
            if (needs != 0) {
                long few = Integer.SIZE - Integer.bitCount(needs);
                keys[size++] = few << 56 | (needs & 0xffffffL) << Integer.SIZE | place;
            }
        }
        Arrays.sort(keys, 0, size);
        var needy = new int[size];
        Arrays.setAll(needy, at -> people.get((int) keys[at]));
        return needy;
    }

    private static int room(int needs, int from, int[] offers, int[] free) {
        for (int room = from; room < offers.length; room++) {
            if (free[room] > 0 && ((needs & ~offers[room]) == 0 || offers[room] == 0)) {
                return room;
            }
        }
        int room = 0;
        while (free[room] == 0) {
            room++;
        }
        return room;
    }

    /** How many people with needs there are. */
    public int needy() {
        return needy.length;
    }

    /** One of them, by index into the crowd. */
    public int needy(int place) {
        return needy[place];
    }

    /** The room of one of them, within the group. */
    public int room(int place) {
        return roomOf[place];
    }

    /** What a room of the group offers. */
    public int offers(int room) {
        return room < offers.length ? offers[room] : 0;
    }

    /** How many rooms offer what this need asks for. */
    int rooms(int need) {
        int count = 0;
        for (int offered : offers) {
            count += offered >>> need & 1;
        }
        return count;
    }
}
