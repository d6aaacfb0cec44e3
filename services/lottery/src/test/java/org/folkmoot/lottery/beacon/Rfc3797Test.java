package org.folkmoot.lottery.beacon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The example of RFC 3797, section 6. */
class Rfc3797Test {
    private static final String KEY = "9319./2.5.8.10.12./9.18.26.34.41.45./";

    @Test
    void choosesWhoTheRfcChooses() {
        assertThat(Rfc3797.select(KEY, 25, 12)).containsExactly(17, 7, 2, 16, 25, 23, 8, 24, 19, 13, 22, 5);
    }

    @Test
    void hashesAsTheRfcDoes() {
        assertThat(Rfc3797.hash(KEY, 0)).isEqualToIgnoringCase("990DD0A5692A029A98B5E01AA28F3459");
    }
}
