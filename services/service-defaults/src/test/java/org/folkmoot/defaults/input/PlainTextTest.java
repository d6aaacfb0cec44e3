package org.folkmoot.defaults.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u0000", "a\u0085b", "a\u2028b", "a\u2029b", "\ud800"})
    void standsInNoLine(String text) {
        assertThat(PlainText.isLine(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b", "\u2028", "\t"})
    void showsNothing(String text) {
        assertThat(PlainText.isVisible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zo\u00eb", "\u4eca\u65e5", "\ud83d\ude80 up", "a \u200d b"})
    void standsInALineAndCanBeSeen(String text) {
        assertThat(PlainText.isLine(text)).isTrue();
        assertThat(PlainText.isVisible(text)).isTrue();
    }

    @Test
    void keepsWhatLaysOutText() {
        assertThat(PlainText.isPlain("a\n\tb\r")).isTrue();
        assertThat(PlainText.isPlain("a\u0007")).isFalse();
    }
}
