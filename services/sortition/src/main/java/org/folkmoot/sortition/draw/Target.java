package org.folkmoot.sortition.draw;

import org.folkmoot.lottery.pool.Quota;

/** How many of the panel have one value of one feature, as it is asked for, stored and shown. */
record Target(String feature, String value, int minimum, int maximum) {
    private static final int LONGEST = 200;

    boolean isSound(int most) {
        return isText(feature) && isText(value) && minimum >= 0 && minimum <= maximum && maximum <= most;
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST;
    }

    Quota quota() {
        return new Quota(feature, value, minimum, maximum);
    }

    static Target of(Quota quota) {
        return new Target(quota.feature(), quota.value(), quota.minimum(), quota.maximum());
    }
}
