package org.folkmoot.defaults.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RemovalEvent.ParticipantReadmitted;
import org.folkmoot.contracts.breakout.RemovalEvent.ParticipantRemoved;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.ProblemException;
import org.junit.jupiter.api.Test;

class RemovalsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Removals removals = new Removals(null);
    private final AssemblyId assembly = AssemblyId.random();
    private final ParticipantId ben = ParticipantId.random();

    @Test
    void refusesWhoWasRemovedFromThatAssembly() {
        removals.apply(new ParticipantRemoved(assembly, ben, NOON));

        assertThatThrownBy(() -> removals.requireNotRemoved(assembly, ben))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(CommonProblem.REMOVED));
        assertThat(removals.isRemoved(AssemblyId.random(), ben)).isFalse();
        assertThat(removals.isRemoved(assembly, ParticipantId.random())).isFalse();
    }

    @Test
    void letsThemInAgainOnceItIsLifted() {
        removals.apply(new ParticipantRemoved(assembly, ben, NOON));
        removals.apply(new ParticipantReadmitted(assembly, ben, NOON.plusSeconds(60)));
        removals.apply(new ParticipantReadmitted(assembly, ben, NOON.plusSeconds(60)));

        assertThatCode(() -> removals.requireNotRemoved(assembly, ben)).doesNotThrowAnyException();
    }

    @Test
    void knowsTooLittleBeforeItHasReadEverything() {
        assertThat(removals.caughtUp()).isFalse();
    }
}
