package org.folkmoot.assembly.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void keepsTheOrderOfItsSegments() {
        AgendaSegment welcome = new AgendaSegment("welcome", "Welcome", FIVE_MINUTES);
        AgendaSegment vote = new AgendaSegment("vote", "The vote", FIVE_MINUTES);

        assertThat(Agenda.of(List.of(welcome, vote))).isEqualTo(new Agenda(List.of(welcome, vote)));
    }

    @Test
    void mayBeEmpty() {
        assertThat(Agenda.of(List.of())).isEqualTo(new Agenda(List.of()));
    }

    @Test
    void refusesTheSameIdTwiceAndSaysWhere() {
        AgendaSegment segment = new AgendaSegment("vote", "The vote", FIVE_MINUTES);

        assertThat(fieldsRefused(segment, segment)).containsExactly("agenda[1].id");
    }

    @Test
    void namesEveryMistakeAtOnce() {
        assertThat(fieldsRefused(
                        new AgendaSegment("a/b", " ", Duration.ZERO),
                        null,
                        new AgendaSegment(null, null, null),
                        new AgendaSegment("long", "x".repeat(201), Duration.ofDays(2)),
                        new AgendaSegment("back", "Back in time", FIVE_MINUTES.negated())))
                .containsExactly(
                        "agenda[0].id",
                        "agenda[0].title",
                        "agenda[0].length",
                        "agenda[1]",
                        "agenda[2].id",
                        "agenda[2].title",
                        "agenda[2].length",
                        "agenda[3].title",
                        "agenda[3].length",
                        "agenda[4].length");
    }

    @Test
    void refusesMoreSegmentsThanAnyoneCouldRun() {
        AgendaSegment segment = new AgendaSegment("vote", "The vote", FIVE_MINUTES);

        assertThat(fieldsRefused(Collections.nCopies(201, segment).toArray(AgendaSegment[]::new)))
                .containsExactly("agenda");
    }

    private static List<String> fieldsRefused(AgendaSegment... segments) {
        return switch (Agenda.of(Arrays.asList(segments))) {
            case Agenda agenda -> List.of();
            case AgendaRejected rejected ->
                rejected.mistakes().stream().map(AgendaRejected.Mistake::field).toList();
        };
    }
}
