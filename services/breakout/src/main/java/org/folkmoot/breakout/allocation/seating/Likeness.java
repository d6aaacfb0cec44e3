package org.folkmoot.breakout.allocation.seating;

import org.folkmoot.breakout.allocation.grouping.Crowd;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.Plan;

/** In how many of the features that rooms should vary people are alike. The home area, if it counts, is the first. */
final class Likeness {
    private static final int SORTED = 3;
    private static final int KEY_BITS = 10;
    /** Of each byte all bits but the highest. */
    private static final int LOW_BITS = 0x7f7f7f7f;

    private final Crowd crowd;
    private final boolean areas;
    private final int[] features;
    private final int uncounted;

    Likeness(Crowd crowd, Plan plan) {
        this.crowd = crowd;
        this.areas = plan.variedAreas();
        this.features =
                plan.variedFeatures().stream().mapToInt(Integer::intValue).toArray();
        int differing = -1;
        for (int feature : features) {
            differing &= ~(0xff << (feature * Byte.SIZE));
        }
        uncounted = differing;
    }

    boolean matters() {
        return size() > 0;
    }

    /** How many features there are. */
    int size() {
        return features.length + (areas ? 1 : 0);
    }

    /** More than any value. */
    int classes() {
        int most = 1 << Byte.SIZE;
        for (int index = 0; areas && index < crowd.size(); index++) {
            most = Math.max(most, crowd.area(index) + 1);
        }
        return most;
    }

    /** The value of one of them. */
    int value(int index, int feature) {
        if (areas && feature == 0) {
            return crowd.area(index);
        }
        return Attendee.feature(crowd.features(index), features[feature - (areas ? 1 : 0)]);
    }

    int alike(int one, int other) {
        int alike = areas && crowd.area(one) == crowd.area(other) ? 1 : 0;
        // Each feature is a byte: where it does not count it is made to differ, and the zero bytes are counted all at
        // once.
        int difference = (crowd.features(one) ^ crowd.features(other)) | uncounted;
        int different = ((difference & LOW_BITS) + LOW_BITS | difference) & ~LOW_BITS;
        return alike + Attendee.MOST_FEATURES - Integer.bitCount(different);
    }

    /** Sorts by the first feature, then by the next two, 10 bits of each; further ones are left to exchanges. */
    long key(int index) {
        long key = 0;
        for (int feature = 0; feature < Math.min(size(), SORTED); feature++) {
            key = key << KEY_BITS | value(index, feature) & (1 << KEY_BITS) - 1;
        }
        return key;
    }
}
