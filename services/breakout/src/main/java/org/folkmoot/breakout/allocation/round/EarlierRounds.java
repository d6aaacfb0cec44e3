package org.folkmoot.breakout.allocation.round;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Who has sat with whom. Immutable; each round adds a sitting, and so does a merger of rooms within one. */
public final class EarlierRounds {
    /** Of somebody who was in no room. */
    public static final int NOWHERE = -1;

    private final List<int[]> sittings;

    private EarlierRounds(List<int[]> sittings) {
        this.sittings = sittings;
    }

    public static EarlierRounds none() {
        return new EarlierRounds(List.of());
    }

    /** These, and one more in which these people sat together. */
    public EarlierRounds and(Collection<Room> rooms) {
        int most = rooms.stream()
                .flatMap(room -> room.people().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(-1);
        var roomOf = new int[most + 1];
        Arrays.fill(roomOf, NOWHERE);
        int number = 0;
        for (var room : rooms) {
            for (int person : room.people()) {
                roomOf[person] = number;
            }
            number++;
        }
        return new EarlierRounds(
                Stream.concat(sittings.stream(), Stream.of(roomOf)).toList());
    }

    /** How many sittings there were. */
    public int size() {
        return sittings.size();
    }

    /** The room of a person in a sitting, from 0 and fewer than there were people; or {@link #NOWHERE}. */
    public int room(int sitting, int person) {
        var roomOf = sittings.get(sitting);
        return person < roomOf.length ? roomOf[person] : NOWHERE;
    }

    /** Whether two people have ever sat together. */
    public boolean met(int one, int other) {
        for (int sitting = 0; sitting < sittings.size(); sitting++) {
            int room = room(sitting, one);
            if (room != NOWHERE && room == room(sitting, other)) {
                return true;
            }
        }
        return false;
    }
}
