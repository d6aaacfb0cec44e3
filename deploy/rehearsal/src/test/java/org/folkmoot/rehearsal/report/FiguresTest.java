package org.folkmoot.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final TalkFigures TALK = TalkFiguresTest.good();

    private static final LotFigures LOT = new LotFigures(500, 310, 30, 30, 30, true, true, 21.5);

    private static final Figures GOOD =
            new Figures("demo", 27_880, 27_073, 0, 0, 0, true, 0, 41.5, true, 3_900, 2_400, 95.2, TALK, LOT, false);

    private static Figures with(
            long lost, long twice, long differences, boolean agrees, Double ready, Boolean warm, long megabytes) {
        return new Figures(
                "demo", 9, 9, lost, twice, differences, agrees, 0, ready, warm, megabytes, 1, 1, TALK, LOT, false);
    }

    @Test
    void holdsWhenEverythingIsExactAndWithinItsBar() {
        assertThat(GOOD.judged().held()).isTrue();
        assertThat(with(0, 0, 0, true, 90.0, true, 6_144).judged().held()).isTrue();
    }

    @Test
    void oneOfAnythingIsTooMuch() {
        assertThat(with(1, 0, 0, true, 1.0, true, 1).judged().held()).isFalse();
        assertThat(with(0, 1, 0, true, 1.0, true, 1).judged().held()).isFalse();
        assertThat(with(0, 0, 1, true, 1.0, true, 1).judged().held()).isFalse();
        assertThat(with(0, 0, 0, false, 1.0, true, 1).judged().held()).isFalse();
        assertThat(with(0, 0, 0, true, 90.1, true, 1).judged().held()).isFalse();
        assertThat(with(0, 0, 0, true, 1.0, true, 6_145).judged().held()).isFalse();
    }

    @Test
    void theTalkBeforeTheVoteHasToHoldToo() {
        var spoilt = new Figures(
                "demo", 9, 9, 0, 0, 0, true, 0, 1.0, true, 1, 1, 1, TalkFiguresTest.withOneSeatedTwice(), LOT, false);

        assertThat(spoilt.judged().held()).isFalse();
    }

    @Test
    void thePanelHasToHoldToo() {
        for (var spoilt : new LotFigures[] {
            new LotFigures(500, 310, 29, 30, 30, true, true, 21.5),
            new LotFigures(500, 310, 30, 30, 29, true, true, 21.5),
            new LotFigures(500, 310, 30, 30, 30, false, true, 21.5),
            new LotFigures(500, 310, 30, 30, 30, true, false, 21.5)
        }) {
            var figures = new Figures("demo", 9, 9, 0, 0, 0, true, 0, 1.0, true, 1, 1, 1, TALK, spoilt, false);

            assertThat(figures.judged().held()).isFalse();
        }
    }

    @Test
    void theFirstStartOnAMachineMayTakeLonger() {
        assertThat(with(0, 0, 0, true, 200.0, false, 1).judged().held()).isTrue();
        assertThat(with(0, 0, 0, true, null, null, 1).judged().held()).isTrue();
    }

    @Test
    void isOneLineOfJson() {
        assertThat(GOOD.judged().json())
                .isEqualTo("{\"command\":\"demo\",\"ballotsAcknowledged\":27880,\"counted\":27073,\"lost\":0,"
                        + "\"countedTwice\":0,\"differences\":0,\"recountAgrees\":true,\"repeated\":0,"
                        + "\"readySeconds\":41.5,\"warm\":true,\"residentMegabytes\":3900,"
                        + "\"ballotsPerSecond\":2400,\"elapsedSeconds\":95.2,"
                        + "\"talk\":{\"rooms\":4512,\"people\":27073,\"late\":300,\"withoutSeat\":0,\"foreseen\":0,"
                        + "\"seatedTwice\":0,\"astray\":0,\"returned\":100,\"elsewhere\":0,\"goRounds\":200,"
                        + "\"goRoundsStuck\":0,\"turns\":2400,\"outcomes\":200,\"helpCalls\":5,\"helpUnanswered\":0,"
                        + "\"leftOpen\":0,\"openSeconds\":1.4,\"lateMillis\":80,\"seconds\":31.5},"
                        + "\"lot\":{\"invited\":500,\"accepted\":310,\"members\":30,\"seats\":30,\"listed\":30,"
                        + "\"verified\":true,\"decision\":true,\"seconds\":21.5},\"held\":true}");
    }
}
