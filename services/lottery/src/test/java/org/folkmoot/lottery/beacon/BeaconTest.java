package org.folkmoot.lottery.beacon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeaconTest {
    @Test
    void readsBothKinds() {
        String signature = "ab".repeat(48);

        assertThat(Beacon.parse("drand:1000:" + signature)).isEqualTo(new Beacon.DrandRound(1000, signature));
        assertThat(Beacon.parse("rfc3797:9319./2.5.8.10.12./"))
                .isEqualTo(new Beacon.PublicSources("9319./2.5.8.10.12./"));
    }

    @Test
    void countsSources() {
        assertThat(new Beacon.PublicSources("9319./2.5.8.10.12./").sources()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "drand",
                "drand:1000",
                "drand:0:abcd",
                "drand:1000:abcd",
                "drand:-1:abcd",
                "drand:1000:XYZ",
                "rfc3797:",
                "rfc3797:9319",
                "rfc3797:9319. /",
                "dice:6"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> Beacon.parse(text)).isInstanceOf(BeaconRefusedException.class);
    }
}
