package org.folkmoot.breakout.allocation.round;

/**
 * Somebody who has checked in and wants a seat. Kept in bits, since there are tens of thousands of them.
 *
 * @param person number of the person, from 0, dense and the same in all rounds of a session
 * @param area number of the home area in the {@link AreaTree}
 * @param languages those spoken, bit by bit, by their number in the session
 * @param needs access needs, bit by bit, by their number in the session
 * @param party number of the watch-party, or {@link #NO_PARTY}
 * @param facilitator whether certified
 * @param features what rooms may be varied by, such as age band or gender: four values of eight bits, the first lowest
 */
public record Attendee(int person, int area, long languages, int needs, int party, boolean facilitator, int features) {
    public static final int NO_PARTY = -1;
    public static final int MOST_FEATURES = 4;
    private static final int BITS = 8;
    private static final int MASK = (1 << BITS) - 1;

    public Attendee {
        if (person < 0 || area < 0 || party < NO_PARTY) {
            throw new IllegalArgumentException("Persons, areas and parties are numbered from 0");
        }
    }

    /** @throws IllegalArgumentException if there are too many values, or one is not from 0 to 255 */
    public static int features(int... values) {
        if (values.length > MOST_FEATURES) {
            throw new IllegalArgumentException("At most four features");
        }
        int packed = 0;
        for (int feature = 0; feature < values.length; feature++) {
            if (values[feature] < 0 || values[feature] > MASK) {
                throw new IllegalArgumentException("Features have values from 0 to 255");
            }
            packed |= values[feature] << (feature * BITS);
        }
        return packed;
    }

    /** One of the values that were packed together. */
    public static int feature(int packed, int number) {
        return packed >>> (number * BITS) & MASK;
    }
}
