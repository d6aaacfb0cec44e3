package org.folkmoot.breakout.allocation.seating;

import org.folkmoot.breakout.allocation.grouping.Crowd;

/**
 * What no way of seating a group in rooms of these sizes can beat.
 *
 * <p>People fall into classes: those who sat together in an earlier sitting, or who have the same value of a feature. A
 * room of s from c classes has at least the pairs of s people spread evenly over c; and a class of m people in k rooms has
 * at least the pairs of m people spread evenly over k. Of both the larger holds. For repeats there is a third: there are
 * only so many pairs who have never met, and each further pair in a room is a repeat. And those with scarce needs have only
 * the rooms that offer it. The largest over all sittings is taken, since one pair may have met in several.
 */
final class Bounds {
    private final Crowd crowd;
    private final Seating seating;
    private final Acquaintance acquaintance;
    private final Likeness likeness;
    private final int[] counts;
    private final int[] members;
    private int classes;
    private long together;

    Bounds(Crowd crowd, Seating seating, Acquaintance acquaintance, Likeness likeness) {
        this.crowd = crowd;
        this.seating = seating;
        this.acquaintance = acquaintance;
        this.likeness = likeness;
        this.counts = new int[Math.max(acquaintance.classes(), likeness.classes())];
        this.members = new int[seating.firstSeat(seating.rooms())];
    }

    long leastRepeats(int group) {
        long least = 0;
        if (seating.groups().get(group).mightNeed(-1)) {
            int needy = fill(group, true);
            int equipped = equipped(group);
            for (int sitting = 0; sitting < acquaintance.sittings(); sitting++) {
                int at = sitting;
                least = Math.max(least, leastOfClasses(needy, equipped, index -> acquaintance.room(index, at)));
            }
        }
        return Math.max(least, leastOfAll(group));
    }

    private int equipped(int group) {
        int equipped = 0;
        for (int room = seating.firstRoom(group); room < seating.firstRoom(group + 1); room++) {
            equipped += seating.offers(room) == 0 ? 0 : 1;
        }
        return equipped;
    }

    private long leastOfAll(int group) {
        int size = fill(group, false);
        long least = 0;
        long met = 0;
        for (int sitting = 0; sitting < acquaintance.sittings(); sitting++) {
            int at = sitting;
            least = Math.max(least, leastTogether(group, size, index -> acquaintance.room(index, at)));
            met += together;
        }
        // The sum counts those twice who met twice, so it is looked at more closely only where it matters.
        long seatedPairs = pairsInRooms(group);
        long free = Pairs.of(size) - seatedPairs;
        return met > free ? Math.max(least, distinct(size) - free) : least;
    }

    /** Pairs alike, in all features together. */
    long leastAlike(int group) {
        int size = fill(group, false);
        long least = 0;
        for (int feature = 0; feature < likeness.size(); feature++) {
            int at = feature;
            least += leastTogether(group, size, index -> likeness.value(index, at));
        }
        return least;
    }

    long pairsInRooms(int group) {
        long pairs = 0;
        for (int room = seating.firstRoom(group); room < seating.firstRoom(group + 1); room++) {
            pairs += Pairs.of(seating.size(room));
        }
        return pairs;
    }

    private int fill(int group, boolean needy) {
        int size = 0;
        int end = seating.firstSeat(seating.firstRoom(group + 1));
        for (int seat = seating.firstSeat(seating.firstRoom(group)); seat < end; seat++) {
            if (!needy || crowd.needs(seating.at(seat)) != 0) {
                members[size++] = seating.at(seat);
            }
        }
        return size;
    }

    private interface ClassOf {
        /** Below 0 of somebody who is in a class alone. */
        int of(int index);
    }

    private long leastTogether(int group, int size, ClassOf classOf) {
        int rooms = seating.firstRoom(group + 1) - seating.firstRoom(group);
        long byClass = leastOfClasses(size, rooms, classOf);
        long byRoom = 0;
        for (int room = seating.firstRoom(group); room < seating.firstRoom(group + 1); room++) {
            byRoom += Pairs.least(seating.size(room), classes);
        }
        return Math.max(byClass, byRoom);
    }

    /** Notes how many classes there are, too, and how many pairs are of one. */
    private long leastOfClasses(int size, int rooms, ClassOf classOf) {
        classes = 0;
        together = 0;
        for (int place = 0; place < size; place++) {
            int number = classOf.of(members[place]);
            classes += number < 0 || counts[number]++ == 0 ? 1 : 0;
        }
        long least = 0;
        for (int place = 0; place < size; place++) {
            int number = classOf.of(members[place]);
            if (number >= 0 && counts[number] > 0) {
                least += Pairs.least(counts[number], rooms);
                together += Pairs.of(counts[number]);
                counts[number] = 0;
            }
        }
        return least;
    }

    private long distinct(int size) {
        long met = 0;
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < one; other++) {
                met += acquaintance.met(members[one], members[other]) ? 1 : 0;
            }
        }
        return met;
    }
}
