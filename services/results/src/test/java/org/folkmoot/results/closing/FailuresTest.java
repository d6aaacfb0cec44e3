package org.folkmoot.results.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.folkmoot.contracts.contest.ContestId;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final Instant NOW = Instant.parse("2026-05-01T18:20:00Z");

    private final Failures failures = new Failures(Duration.ofSeconds(10));
    private final ContestId contest = ContestId.random();

    @Test
    void aContestThatFailedIsLeftAloneForAWhileAndTheOthersAreNot() {
        failures.add(contest, NOW);

        assertThat(failures.allowAnotherTry(contest, NOW.plusSeconds(9))).isFalse();
        assertThat(failures.allowAnotherTry(contest, NOW.plusSeconds(10))).isTrue();
        assertThat(failures.allowAnotherTry(ContestId.random(), NOW)).isTrue();
    }

    @Test
    void eachFurtherFailureIsWaitedForTwiceAsLongUpToSomeMinutes() {
        assertThat(Stream.generate(() -> failures.add(contest, NOW)).limit(7).map(Duration::toSeconds))
                .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 320L);
    }
}
