package org.folkmoot.breakout.allocation.seating;

import org.folkmoot.breakout.allocation.grouping.Crowd;
import org.folkmoot.breakout.allocation.round.EarlierRounds;

/**
 * Who has met whom. The earlier rooms of a person are two to a word, side by side, so that one look into memory shows two
 * sittings. Somebody who was nowhere has a number that nobody else has.
 */
final class Acquaintance {
    private final int sittings;
    private final int words;
    private final long[] rooms;

    Acquaintance(Crowd crowd, EarlierRounds earlier) {
        sittings = earlier.size();
        words = (sittings + 1) / 2;
        rooms = new long[crowd.size() * words];
        for (int index = 0; index < crowd.size(); index++) {
            for (int sitting = 0; sitting < 2 * words; sitting++) {
                int room = sitting < sittings ? earlier.room(sitting, crowd.person(index)) : EarlierRounds.NOWHERE;
                long number = Integer.toUnsignedLong(room == EarlierRounds.NOWHERE ? -1 - index : room);
                rooms[index * words + sitting / 2] |= number << (sitting % 2 * Integer.SIZE);
            }
        }
    }

    int sittings() {
        return sittings;
    }

    /** Below 0 of somebody who was nowhere. */
    int room(int index, int sitting) {
        return (int) (rooms[index * words + sitting / 2] >>> (sitting % 2 * Integer.SIZE));
    }

    /** More than any number of a room. */
    int classes() {
        int most = 0;
        for (long two : rooms) {
            most = Math.max(most, Math.max((int) two, (int) (two >>> Integer.SIZE)) + 1);
        }
        return most;
    }

    /** Two different people. */
    boolean met(int one, int other) {
        int first = one * words;
        int second = other * words;
        for (int word = 0; word < words; word++) {
            long difference = rooms[first + word] ^ rooms[second + word];
            if ((int) difference == 0 || difference >>> Integer.SIZE == 0) {
                return true;
            }
        }
        return false;
    }
}
