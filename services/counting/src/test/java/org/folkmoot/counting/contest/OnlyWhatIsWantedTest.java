package org.folkmoot.counting.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.tie.Draw;
import org.junit.jupiter.api.Test;

/** What counts as a vote, and that nothing is chosen without one. */
class OnlyWhatIsWantedTest {
    private static final Draw DRAW = new Draw("a seed");

    private static Outcome outcome(String rule, boolean oneChoice, Profile<Approval> ballots, Terms terms) {
        return SideBySide.count(new ContestVotes.Marks(oneChoice, ballots, Map.of()), terms, DRAW).outcomes().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBudgetOfWhichNobodyWantsAnythingIsKept() {
        var terms = new Terms(1, Optional.of(BigDecimal.TEN));

        assertThat(outcome("greedy", false, Profiles.approvals(3), terms).chosen())
                .isEmpty();
        // Options cost nothing here, so all of them fit.
        assertThat(outcome("greedy", false, Profiles.approvals(3, "1 B"), terms).chosen())
                .containsExactly("B");
    }

    @Test
    void aSeatThatNobodyWantsToFillStaysEmpty() {
        var ballots = Profiles.approvals(4, "5 A", "4 B");

        for (String rule : new String[] {"av", "equal-shares", "seqphragmen", "seqpav"}) {
            var outcome = outcome(rule, false, ballots, new Terms(3, Optional.empty()));
            assertThat(outcome.chosen()).describedAs(rule).containsExactly("A", "B");
            assertThat(outcome.ties()).describedAs(rule).isEmpty();
        }
        assertThat(outcome("seqpav", false, ballots, new Terms(3, Optional.empty()))
                        .statistics())
                .contains(new Outcome.Statistic("tied-committees", "1"));
    }

    @Test
    void twoChoicesWhereOneWasAskedForAreNone() {
        var ballots = Profiles.approvals(3, "3 AB", "1 A", "2 B");

        var plurality = outcome("plurality", true, ballots, new Terms(1, Optional.empty()));

        assertThat(plurality.scores())
                .containsExactly(new Outcome.Score("B", "2"), new Outcome.Score("A", "1"), new Outcome.Score("C", "0"));
        assertThat(plurality.statistics()).contains(new Outcome.Statistic("individual", "3"));
    }

    @Test
    void ofMoreTiedCommitteesThanAreListedOnlyTheLeastNumberIsSaid() {
        // Five of twenty options with a vote each: 15,504 committees.
        var ballots = Profiles.approvals(
                20,
                IntStream.range(0, 20)
                        .mapToObj(option -> "1 " + (char) ('A' + option))
                        .toArray(String[]::new));

        var statistics = outcome("seqpav", false, ballots, new Terms(5, Optional.empty()))
                .statistics();

        assertThat(statistics)
                .filteredOn(each -> each.name().equals("tied-committees"))
                .singleElement()
                .satisfies(each -> assertThat(each.value()).startsWith("at least 200"));
    }
}
