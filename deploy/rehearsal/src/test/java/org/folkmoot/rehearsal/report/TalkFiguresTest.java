package org.folkmoot.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TalkFiguresTest {
    static TalkFigures good() {
        return with(0, 0, 0, 0, 0, 0, 0, 0);
    }

    static TalkFigures withOneSeatedTwice() {
        return with(0, 0, 1, 0, 0, 0, 0, 0);
    }

    private static TalkFigures with(
            long without, long foreseen, long twice, long astray, long elsewhere, long stuck, long unheard, long open) {
        return new TalkFigures(
                4_512, 27_073, 300, without, foreseen, twice, astray, 100, elsewhere, 200, stuck, 2_400, 200, 5,
                unheard, open, 1.4, 80, 31.5);
    }

    @Test
    void holdsWhenEverybodyHadOneSeat() {
        assertThat(good().held()).isTrue();
        assertThat(good().table()).contains("4,512", "27,073", "seated twice");
    }

    @Test
    void somebodyWhoFitsNowhereWasForeseen() {
        assertThat(with(2, 2, 0, 0, 0, 0, 0, 0).held()).isTrue();
        assertThat(with(3, 2, 0, 0, 0, 0, 0, 0).held()).isFalse();
    }

    @Test
    void oneOfAnythingIsTooMuch() {
        assertThat(withOneSeatedTwice().held()).isFalse();
        assertThat(with(0, 0, 0, 1, 0, 0, 0, 0).held()).isFalse();
        assertThat(with(0, 0, 0, 0, 1, 0, 0, 0).held()).isFalse();
        assertThat(with(0, 0, 0, 0, 0, 1, 0, 0).held()).isFalse();
        assertThat(with(0, 0, 0, 0, 0, 0, 1, 0).held()).isFalse();
        assertThat(with(0, 0, 0, 0, 0, 0, 0, 1).held()).isFalse();
    }
}
