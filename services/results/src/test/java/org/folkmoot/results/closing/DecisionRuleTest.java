package org.folkmoot.results.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.outcome.Decision;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.counting.contest.ContestCount.Standing;
import org.junit.jupiter.api.Test;

/** All figures by hand. */
class DecisionRuleTest {
    private static final Electorate ALL = new Electorate.CheckedIn();

    private static ContestDefinition contest(Threshold threshold, Electorate electorate) {
        return new ContestDefinition(
                ContestId.random(),
                AssemblyId.random(),
                "Shall we?",
                new BallotForm.OneChoice(),
                List.of(),
                electorate,
                Visibility.LIVE,
                new ContestRules(true, false, PartyPolicy.ALL, null, null, null, null, threshold));
    }

    private static Decision decide(Threshold threshold, Electorate electorate, long votes, TallyColumn individual) {
        return DecisionRule.decide(
                        contest(threshold, electorate),
                        Optional.of(new Standing("yes", votes)),
                        individual,
                        TallyColumn.NONE)
                .orElseThrow();
    }

    private static TallyColumn column(long ballots, long blanks) {
        return new TallyColumn(ballots, Map.of(), blanks);
    }

    @Test
    void halfIsNoSimpleMajorityAndOneMoreIs() {
        var threshold = new Threshold.SimpleMajority();

        assertThat(decide(threshold, ALL, 5, column(10, 0)))
                .isEqualTo(new Decision(threshold, false, OptionId.of("yes"), 5, 6, 10));
        assertThat(decide(threshold, ALL, 6, column(10, 0)).carried()).isTrue();
        assertThat(decide(threshold, ALL, 6, column(11, 0)).needed()).isEqualTo(6);
        assertThat(decide(threshold, ALL, 6, column(11, 0)).carried()).isTrue();
    }

    @Test
    void blankBallotsAreNotInASimpleMajorityButInAShareOfThoseVoting() {
        assertThat(decide(new Threshold.SimpleMajority(), ALL, 5, column(11, 2)))
                .isEqualTo(new Decision(new Threshold.SimpleMajority(), true, OptionId.of("yes"), 5, 5, 9));
        assertThat(decide(new Threshold.OfVoting(1, 2), ALL, 5, column(11, 2)))
                .isEqualTo(new Decision(new Threshold.OfVoting(1, 2), false, OptionId.of("yes"), 5, 6, 11));
    }

    @Test
    void aShareHasToBeReachedNotPassed() {
        // Two thirds of 9 are 6; two thirds of 10 are 6 2/3, so 7.
        assertThat(decide(new Threshold.OfVoting(2, 3), ALL, 6, column(9, 0)).carried())
                .isTrue();
        assertThat(decide(new Threshold.OfVoting(2, 3), ALL, 6, column(10, 0)).carried())
                .isFalse();
        assertThat(decide(new Threshold.OfVoting(2, 3), ALL, 7, column(10, 0)))
                .isEqualTo(new Decision(new Threshold.OfVoting(2, 3), true, OptionId.of("yes"), 7, 7, 10));
    }

    @Test
    void membersCountWhetherTheyVoteOrNot() {
        var panel = new Electorate.Panel(PanelId.random(), 1_000);

        // Three fifths of 1,000 are 600, however few vote.
        assertThat(decide(new Threshold.OfMembers(3, 5), panel, 599, column(599, 0)))
                .isEqualTo(new Decision(new Threshold.OfMembers(3, 5), false, OptionId.of("yes"), 599, 600, 1_000));
        assertThat(decide(new Threshold.OfMembers(3, 5), panel, 600, column(900, 0))
                        .carried())
                .isTrue();
    }

    @Test
    void roomsCountLikeTheirPeople() {
        var decision = DecisionRule.decide(
                        contest(new Threshold.SimpleMajority(), ALL),
                        Optional.of(new Standing("yes", 8)),
                        column(10, 1),
                        column(6, 0))
                .orElseThrow();

        // 16 people, one of them blank: 8 of 15 are more than half.
        assertThat(decision.base()).isEqualTo(15);
        assertThat(decision.needed()).isEqualTo(8);
        assertThat(decision.carried()).isTrue();
    }

    @Test
    void aTieAndAnEmptyBoxCarryNothing() {
        var level = DecisionRule.decide(
                contest(new Threshold.OfVoting(1, 2), ALL), Optional.empty(), column(10, 0), TallyColumn.NONE);
        assertThat(level).contains(new Decision(new Threshold.OfVoting(1, 2), false, null, 0, 5, 10));

        var nobody = DecisionRule.decide(
                contest(new Threshold.OfVoting(1, 2), ALL), Optional.empty(), TallyColumn.NONE, TallyColumn.NONE);
        assertThat(nobody).contains(new Decision(new Threshold.OfVoting(1, 2), false, null, 0, 1, 0));
    }

    @Test
    void withoutAThresholdItIsAdvice() {
        assertThat(DecisionRule.decide(
                        contest(null, ALL), Optional.of(new Standing("yes", 9)), column(9, 0), TallyColumn.NONE))
                .isEmpty();
    }

    @Test
    void bigSharesDoNotOverflow() {
        assertThat(decide(
                        new Threshold.OfVoting(2_000_000_000, 2_000_000_001),
                        ALL,
                        9_000_000_000L,
                        column(9_000_000_000L, 0)))
                .extracting(Decision::needed)
                // 9,000,000,000 less 4.49... : the next whole number above.
                .isEqualTo(8_999_999_996L);
    }
}
