package org.folkmoot.contracts.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CertificationTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void holdsInContestThatWasNotOverWhenItWasGiven() {
        Certification given = Certification.since(NOON);

        assertThat(given.holdsIn(NOON.plusSeconds(1), null)).isTrue();
        assertThat(given.holdsIn(NOON.minusSeconds(60), null)).isTrue();
        assertThat(given.holdsIn(NOON.minusSeconds(60), NOON)).isTrue();
        assertThat(given.holdsIn(NOON.minusSeconds(60), NOON.minusMillis(1))).isFalse();
    }

    @Test
    void holdsInContestThatOpenedBeforeItWasWithdrawn() {
        Certification withdrawn = new Certification(NOON, NOON.plusSeconds(60));

        assertThat(withdrawn.holdsIn(NOON.plusSeconds(10), NOON.plusSeconds(20)))
                .isTrue();
        assertThat(withdrawn.holdsIn(NOON.plusSeconds(60), null)).isFalse();
        assertThat(withdrawn.holdsIn(NOON.plusSeconds(61), null)).isFalse();
    }

    /** Certified 9 to 12 and again from 13: a contest of the morning keeps its party, one at half past twelve has none. */
    @Test
    void keepsWhatHeldBeforeItWasGivenAgain() {
        Certification again =
                Certification.since(NOON.minusSeconds(3 * 3600)).withdrawn(NOON).again(NOON.plusSeconds(3600));

        assertThat(again.holdsIn(NOON.minusSeconds(2 * 3600), NOON.minusSeconds(3600)))
                .isTrue();
        assertThat(again.holdsIn(NOON.plusSeconds(1500), NOON.plusSeconds(2100)))
                .isFalse();
        assertThat(again.holdsIn(NOON.plusSeconds(1500), NOON.plusSeconds(3700)))
                .isTrue();
    }

    @Test
    void refusesPeriodsThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Certification(null, NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Certification(NOON, NOON.minusMillis(1)));
    }
}
