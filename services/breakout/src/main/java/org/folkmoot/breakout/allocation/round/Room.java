package org.folkmoot.breakout.allocation.round;

import java.util.List;

/**
 * People who sit together.
 *
 * @param number from 0
 * @param group number of the group that was cut into this room and others
 * @param area the area that they were gathered for; of a party's room, everywhere
 * @param party whose room it is, or {@link Attendee#NO_PARTY}
 * @param language which all of them speak, by its number, or {@link #ANY_LANGUAGE} where none is asked for
 * @param offers the needs that are met in it, bit by bit
 * @param people by their numbers
 */
public record Room(int number, int group, int area, int party, int language, int offers, List<Integer> people) {
    public static final int ANY_LANGUAGE = -1;

    public Room {
        people = List.copyOf(people);
    }
}
