package org.folkmoot.web.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.outcome.Decision;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.contracts.outcome.RuleOutcome;
import org.folkmoot.contracts.tally.TallyColumn;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private static final OptionId PARK = OptionId.of("1");
    private static final OptionId BENCH = OptionId.of("2");
    private static final TallyColumn TEN = new TallyColumn(10, Map.of(PARK, 6L, BENCH, 4L));

    @Test
    void saysThatAllRulesAgree() {
        assertThat(view(null, rule("irv", PARK), rule("schulze", PARK), rule("borda", PARK))
                        .sentence())
                .isEqualTo("All 3 ways of counting choose the same: A park.");
    }

    @Test
    void saysThatRulesDiffer() {
        OutcomeView view = view(null, rule("irv", PARK), rule("schulze", BENCH));

        assertThat(view.sentence()).startsWith("The ways of counting differ");
        assertThat(view.rules())
                .extracting(RuleView::title, RuleView::choice)
                .containsExactly(tuple("Instant run-off", "A park"), tuple("Each against each (Schulze)", "A bench"));
    }

    @Test
    void callsATieATie() {
        assertThat(view(null, rule("plurality", PARK, BENCH)).sentence()).isEqualTo("A tie: A park · A bench.");
    }

    /** The sentence of the brief. */
    @Test
    void saysWhatWasDecided() {
        Decision carried = new Decision(new Threshold.OfMembers(501, 1000), true, PARK, 512, 501, 1000);
        Decision not = new Decision(new Threshold.SimpleMajority(), false, PARK, 5, 6, 10);
        Decision level = new Decision(new Threshold.OfVoting(2, 3), false, null, 0, 8, 12);

        assertThat(view(carried, rule("plurality", PARK)).decision().sentence())
                .isEqualTo("Carried: A park with 512 of 1,000 members; 501 were needed.");
        assertThat(view(not, rule("plurality", PARK)).decision().sentence())
                .isEqualTo("Not carried: A park with 5 of 10 ballots that are not blank; 6 were needed.");
        assertThat(view(level, rule("plurality", PARK)).decision().sentence())
                .isEqualTo("Not carried: no option alone has the most votes; 8 were needed.");
    }

    @Test
    void turnsRoundsIntoATable() {
        RuleOutcome irv = new RuleOutcome(
                "irv",
                List.of(BENCH),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new RuleOutcome.Round(1, List.of(score(PARK, "5"), score(BENCH, "4")), "A park goes out"),
                        new RuleOutcome.Round(2, List.of(score(BENCH, "9")), "")));
        RuleView.Rounds rounds = view(null, irv).rules().getFirst().rounds();

        assertThat(rounds.numbers()).containsExactly(1, 2);
        assertThat(rounds.rows())
                .containsExactly(
                        new RuleView.Rounds.Row("A bench", true, List.of("4", "9")),
                        new RuleView.Rounds.Row("A park", false, List.of("5", "")));
        assertThat(rounds.notes()).containsExactly("Round 1: A park goes out");
    }

    @Test
    void callsARuleThatItDoesNotKnowByItsName() {
        assertThat(view(null, rule("dodgson", PARK)).rules().getFirst().title()).isEqualTo("dodgson");
    }

    private static RuleOutcome rule(String name, OptionId... chosen) {
        return new RuleOutcome(name, List.of(chosen), List.of(), List.of(), List.of(), List.of());
    }

    private static RuleOutcome.Score score(OptionId option, String score) {
        return new RuleOutcome.Score(option, score);
    }

    private static OutcomeView view(Decision decision, RuleOutcome... rules) {
        ContestDefinition contest = new ContestDefinition(
                ContestId.random(),
                AssemblyId.random(),
                "What shall we build?",
                new BallotForm.Ranking(2, false),
                List.of(new ContestOption(PARK, "A park"), new ContestOption(BENCH, "A bench")),
                new Electorate.CheckedIn(),
                Visibility.LIVE);
        Instant closedAt = Instant.parse("2026-05-01T18:40:00Z");
        return Outcomes.view(
                contest,
                new ContestCounted(contest.id(), closedAt, TEN, TallyColumn.NONE, List.of(rules), decision, null));
    }
}
