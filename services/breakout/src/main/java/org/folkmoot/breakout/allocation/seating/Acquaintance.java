package org.folkmoot.breakout.allocation.seating;

import org.folkmoot.breakout.allocation.grouping.Crowd;
import org.folkmoot.breakout.allocation.round.EarlierRounds;

/** Who has met whom, laid out so that one look into memory shows all earlier rooms of a person. */
final class Acquaintance {
    private final int sittings;
    private final int[] rooms;

    Acquaintance(Crowd crowd, EarlierRounds earlier) {
        sittings = earlier.size();
        rooms = new int[crowd.size() * sittings];
        for (int index = 0; index < crowd.size(); index++) {
            for (int sitting = 0; sitting < sittings; sitting++) {
                rooms[index * sittings + sitting] = earlier.room(sitting, crowd.person(index));
            }
        }
    }

    /** More than any number of a room. */
    int classes() {
        int most = 0;
        for (int room : rooms) {
            most = Math.max(most, room + 1);
        }
        return most;
    }

    int sittings() {
        return sittings;
    }

    int room(int index, int sitting) {
        return rooms[index * sittings + sitting];
    }

    boolean met(int one, int other) {
        return met(one, other, sittings);
    }

    /** Whether in one of the sittings before this one. */
    boolean met(int one, int other, int before) {
        int first = one * sittings;
        int second = other * sittings;
        for (int sitting = 0; sitting < before; sitting++) {
            int room = rooms[first + sitting];
            if (room != EarlierRounds.NOWHERE && room == rooms[second + sitting]) {
                return true;
            }
        }
        return false;
    }
}
