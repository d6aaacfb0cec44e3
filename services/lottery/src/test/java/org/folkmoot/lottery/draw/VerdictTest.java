package org.folkmoot.lottery.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.commitment.Sha256;
import org.folkmoot.lottery.example.ExampleDraw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values were computed from docs/sortition-protocol.md with Python's hashlib. */
class VerdictTest {
    private static final String ROOT = Sha256.hex("root".getBytes(StandardCharsets.US_ASCII));
    private static final byte[] RANDOMNESS =
            HexFormat.of().parseHex("fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd");
    private static final String SEED = "55af17d62267eb868e6de6efa12d991b3655184326d6ecc451129f691dbeb606";

    @Test
    void takesTheSeedFromRootChainRoundAndRandomness() {
        assertThat(HexFormat.of().formatHex(Verdict.seed(HexFormat.of().parseHex(ROOT), 1000, RANDOMNESS)))
                .isEqualTo(SEED);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0", "7, 3", "997, 419", "1000, 886", "2147483647, 926399240"})
    void takesTheIndexFromTheSeed(int panels, int index) {
        assertThat(Verdict.index(HexFormat.of().parseHex(SEED), panels)).isEqualTo(index);
    }

    @Test
    void picksThePanelOfARound() {
        var verdict = Verdict.of(ROOT, 1000, new BeaconPlan.Round(1000), Beacon.parse(ExampleDraw.ROUND_1000));

        assertThat(verdict.panel()).isEqualTo(886);
        assertThat(verdict.proof()).containsEntry("seed", SEED).containsEntry("round", 1000L);
    }

    /** The first choice of the RFC's own example among 25 is 17; the others are its first hash modulo their number. */
    @ParameterizedTest
    @CsvSource({"25, 16", "1000, 241", "997, 354"})
    void picksThePanelOfAKey(int panels, int panel) {
        assertThat(Verdict.of(ROOT, panels, ExampleDraw.SOURCES, Beacon.parse(ExampleDraw.KEY))
                        .panel())
                .isEqualTo(panel);
    }

    @Test
    void takesNoOtherBeaconThanTheOneFixed() {
        var round = new BeaconPlan.Round(1001);
        var sources = new BeaconPlan.Sources(List.of("one", "two"));

        assertThatThrownBy(() -> Verdict.of(ROOT, 10, round, Beacon.parse(ExampleDraw.ROUND_1000)))
                .isInstanceOf(DrawRefusedException.class)
                .hasMessageContaining("committed to round 1001");
        assertThatThrownBy(() -> Verdict.of(ROOT, 10, round, Beacon.parse(ExampleDraw.KEY)))
                .isInstanceOf(DrawRefusedException.class);
        assertThatThrownBy(() -> Verdict.of(ROOT, 10, sources, Beacon.parse(ExampleDraw.ROUND_1000)))
                .isInstanceOf(DrawRefusedException.class);
        assertThatThrownBy(() -> Verdict.of(ROOT, 10, sources, Beacon.parse(ExampleDraw.KEY)))
                .isInstanceOf(DrawRefusedException.class)
                .hasMessageContaining("2 sources");
    }

    /** Limits: the 0.999 quantiles of chi-square with {@code panels - 1} degrees of freedom (Wilson and Hilferty). */
    @ParameterizedTest
    @CsvSource({"2, 11.16", "3, 14.13", "7, 22.68", "997, 1139.7", "1000, 1142.9"})
    void makesAllPanelsEquallyLikely(int panels, double limit) {
        var random = new Random(20261122);
        int draws = 100_000;
        int[] drawn = new int[panels];
        byte[] seed = new byte[32];
        for (int draw = 0; draw < draws; draw++) {
            random.nextBytes(seed);
            drawn[Verdict.index(seed, panels)]++;
        }

        double expected = (double) draws / panels;
        double statistic = 0;
        for (int count : drawn) {
            statistic += (count - expected) * (count - expected) / expected;
        }
        assertThat(statistic).isLessThan(limit);
    }
}
