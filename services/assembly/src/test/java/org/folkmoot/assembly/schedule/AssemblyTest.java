package org.folkmoot.assembly.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.junit.jupiter.api.Test;

class AssemblyTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final AgendaSegment WELCOME = new AgendaSegment("welcome", "Welcome", Duration.ofMinutes(5));
    private static final AgendaSegment VOTE = new AgendaSegment("vote", "The vote", Duration.ofMinutes(20));
    private static final AssemblyDetails DETAILS = new AssemblyDetails(
            AssemblyId.random(), "Yorkshire call", AreaCode.of("yorkshire"), NOON, List.of(WELCOME, VOTE));

    @Test
    void startsWithNothingOnStage() {
        assertThat(new Assembly.Published(DETAILS).start(NOON))
                .isEqualTo(new Assembly.Started(DETAILS, NOON, Optional.empty()));
    }

    @Test
    void takesSegmentsInAnyOrder() {
        Assembly.Started voting = new Assembly.Started(DETAILS, NOON, Optional.of(VOTE));

        assertThat(voting.startSegment("welcome"))
                .isEqualTo(new AssemblyAccepted(new Assembly.Started(DETAILS, NOON, Optional.of(WELCOME))));
    }

    @Test
    void refusesSegmentThatIsNotOnTheAgenda() {
        Assembly.Started started = new Assembly.Started(DETAILS, NOON, Optional.empty());

        assertThat(started.startSegment("lunch")).isEqualTo(new AssemblyRefused.UnknownSegment("lunch"));
    }

    @Test
    void remembersWhenItStartedAfterItsEnd() {
        Assembly.Started started = new Assembly.Started(DETAILS, NOON, Optional.of(VOTE));

        assertThat(started.end(NOON.plusSeconds(60)))
                .isEqualTo(new Assembly.Ended(DETAILS, NOON, NOON.plusSeconds(60)));
    }

    @Test
    void showsTheSegmentOnStageOnlyWhileUnderWay() {
        Assembly.Started voting = new Assembly.Started(DETAILS, NOON, Optional.of(VOTE));

        assertThat(AssemblyView.of(voting).currentSegment()).isEqualTo("vote");
        assertThat(AssemblyView.of(voting.end(NOON)).currentSegment()).isNull();
        assertThat(AssemblyView.of(new Assembly.Draft(DETAILS, true, Set.of())).status())
                .isEqualTo("draft");
    }
}
