package org.folkmoot.breakout.allocation.seating;

import java.util.Arrays;
import java.util.List;
import org.folkmoot.breakout.allocation.grouping.Crowd;
import org.folkmoot.breakout.allocation.grouping.Equipment;
import org.folkmoot.breakout.allocation.grouping.Group;
import org.folkmoot.breakout.allocation.round.Plan;

/**
 * Deals each group into its rooms: first those with needs into the rooms that offer it, then facilitators to rooms that
 * have none, then all others, a room after the other. They are sorted by the features to be varied, so that those alike
 * come to different rooms. O(n log n).
 */
final class Dealing {
    private final Crowd crowd;
    private final Plan plan;
    private final Likeness likeness;

    Dealing(Crowd crowd, Plan plan, Likeness likeness) {
        this.crowd = crowd;
        this.plan = plan;
        this.likeness = likeness;
    }

    Seating deal(List<Group> groups) {
        var seating = new Seating(crowd, groups, plan.sizes());
        var taken = new int[seating.rooms()];
        for (int group = 0; group < groups.size(); group++) {
            deal(seating, group, taken);
        }
        return seating;
    }

    private void deal(Seating seating, int number, int[] taken) {
        var group = seating.groups().get(number);
        int first = seating.firstRoom(number);
        int rooms = seating.firstRoom(number + 1) - first;
        var equipment = Equipment.of(group, crowd, plan.sizes());
        for (int room = 0; room < rooms; room++) {
            seating.offer(first + room, equipment.offers(room));
        }
        for (int place = 0; place < equipment.needy(); place++) {
            int room = first + equipment.room(place);
            sit(seating, room, taken, equipment.needy(place));
        }
        var others = sorted(group, equipment.needy());
        int at = 0;
        boolean lacking = true;
        for (int index : others) {
            if (crowd.facilitates(index)) {
                at = next(seating, first, rooms, at, taken, lacking);
                lacking &= seating.facilitators(first + at) == 0;
                sit(seating, first + at, taken, index);
                at = (at + 1) % rooms;
            }
        }
        for (int index : others) {
            if (!crowd.facilitates(index)) {
                at = next(seating, first, rooms, at, taken, false);
                sit(seating, first + at, taken, index);
                at = (at + 1) % rooms;
            }
        }
    }

    /** Those without needs. */
    private int[] sorted(Group group, int needy) {
        var people = group.people();
        var order = new int[people.size() - needy];
        int size = 0;
        for (int place = 0; place < people.size(); place++) {
            if (crowd.needs(people.get(place)) == 0) {
                order[size++] = people.get(place);
            }
        }
        if (!likeness.matters()) {
            return order;
        }
        var keys = new long[size];
        Arrays.setAll(keys, place -> likeness.key(order[place]) << Integer.SIZE | place);
        Arrays.sort(keys);
        var sorted = new int[size];
        Arrays.setAll(sorted, place -> order[(int) keys[place]]);
        return sorted;
    }

    /** The next room with a free seat, if possible one without a facilitator. */
    private static int next(Seating seating, int first, int rooms, int from, int[] taken, boolean lacking) {
        int free = -1;
        int at = from;
        for (int step = 0; step < rooms; step++) {
            if (taken[first + at] < seating.size(first + at)) {
                if (!lacking || seating.facilitators(first + at) == 0) {
                    return at;
                }
                free = free < 0 ? at : free;
            }
            at = at + 1 == rooms ? 0 : at + 1;
        }
        return free;
    }

    private static void sit(Seating seating, int room, int[] taken, int index) {
        seating.sit(room, seating.firstSeat(room) + taken[room]++, index);
    }
}
