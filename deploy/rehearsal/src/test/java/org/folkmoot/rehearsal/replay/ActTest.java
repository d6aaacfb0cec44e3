package org.folkmoot.rehearsal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.rehearsal.demo.DemoVote;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.festival.FestivalPlanner;
import org.folkmoot.rehearsal.festival.ReportStep;
import org.folkmoot.rehearsal.festival.WatchParty;
import org.junit.jupiter.api.Test;

class ActTest {
    private static final Festival FESTIVAL = FestivalPlanner.plan(DemoVote.read(), 25, 7);

    private static List<Act.Deed> deeds() {
        return Act.programme(FESTIVAL).stream().map(Act::deed).toList();
    }

    @Test
    void holdsEveryBallotInItsOrder() {
        assertThat(deeds().stream()
                        .filter(Act.Deed.Ballot.class::isInstance)
                        .map(deed -> ((Act.Deed.Ballot) deed).cast()))
                .containsExactlyElementsOf(FESTIVAL.casts());
    }

    @Test
    void holdsEveryReportInItsPartysOrder() {
        var reported = new HashMap<WatchParty, List<ReportStep>>();
        for (var deed : deeds()) {
            if (deed instanceof Act.Deed.Report report) {
                reported.merge(report.party(), List.of(report.step()), ActTest::joined);
            }
        }

        assertThat(reported).hasSize(25);
        reported.forEach((party, steps) -> assertThat(steps).isEqualTo(party.report()));
    }

    @Test
    void waitsForTheSamePersonsEarlierAct() {
        var programme = Act.programme(FESTIVAL);
        var second = programme.stream()
                .filter(act -> act.deed() instanceof Act.Deed.Ballot ballot
                        && ballot.cast().sequence() == 2)
                .findFirst()
                .orElseThrow();
        var first = programme.stream()
                .filter(act -> act.over().equals(second.earlier()))
                .findFirst()
                .orElseThrow();

        assertThat(((Act.Deed.Ballot) first.deed()).cast().voter())
                .isEqualTo(((Act.Deed.Ballot) second.deed()).cast().voter());
        assertThat(programme.indexOf(first)).isLessThan(programme.indexOf(second));
        assertThat(second.earlier()).isNotDone();
        assertThat(first.earlier()).isDone();
    }

    private static List<ReportStep> joined(List<ReportStep> one, List<ReportStep> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
