package org.folkmoot.voting.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.defaults.problem.InputError;
import org.junit.jupiter.api.Test;

class ContestDraftTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final BallotForm ONE = new BallotForm.OneChoice();
    private static final BallotForm AMOUNT = new BallotForm.Amount(0, 100, 5, "%");
    private static final Electorate PANEL = new Electorate.Panel(PanelId.random(), 0);

    @Test
    void takesQuestionsThatMakeSense() {
        for (BallotForm form :
                List.of(ONE, new BallotForm.Approval(2), new BallotForm.Ranking(2, true), new BallotForm.Points(10))) {
            assertThat(fields(draft(form, options("30", "40")))).isEmpty();
        }
        assertThat(fields(draft(AMOUNT, List.of()))).isEmpty();
    }

    @Test
    void namesEveryFieldThatHasToChange() {
        ContestDraft wrong = new ContestDraft(
                null,
                " ",
                null,
                null,
                new Electorate.Within(null),
                null,
                new ContestRules(false, false, null, 3, 0L, NOON, NOON.minusSeconds(1), new Threshold.OfMembers(2, 3)));

        assertThat(fields(wrong))
                .containsExactlyInAnyOrder(
                        "assemblyId",
                        "question",
                        "form",
                        "options",
                        "electorate.area",
                        "rules.seats",
                        "rules.budget",
                        "rules.opensAt",
                        "rules.closesAt",
                        "rules.threshold");
    }

    @Test
    void refusesOptionsThatCannotBeToldApart() {
        List<ContestOption> twice = Stream.concat(options("30", "30").stream(), Stream.of((ContestOption) null))
                .toList();

        assertThat(fields(draft(ONE, twice))).containsExactly("options[1].id", "options[2].id");
    }

    @Test
    void refusesFormsThatAskForMoreThanThereIs() {
        assertThat(fields(draft(new BallotForm.Approval(3), options("1", "2")))).containsExactly("form.most");
        assertThat(fields(draft(new BallotForm.Ranking(3, false), options("1", "2"))))
                .containsExactly("form.most");
        assertThat(fields(draft(new BallotForm.Points(1_001), options("1", "2"))))
                .containsExactly("form.points");
    }

    @Test
    void refusesOptionsSeatsAndBudgetOnScale() {
        assertThat(fields(draft(AMOUNT, options("1", "2")))).containsExactly("options");
        assertThat(fields(draft(AMOUNT, List.of(), rules(1, 100L)))).containsExactly("rules.seats", "rules.budget");
    }

    @Test
    void wantsCostsOfAllOptionsOrOfNone() {
        assertThat(fields(draft(ONE, List.of(costing("a", 100L), costing("b", 1L)), rules(null, 100L))))
                .isEmpty();
        assertThat(fields(draft(
                        ONE,
                        List.of(costing("a", null), costing("b", 0L), costing("c", 101L), costing("d", 100L)),
                        rules(null, 100L))))
                .containsExactly("options[0].cost", "options[1].cost", "options[2].cost");
        assertThat(fields(draft(ONE, List.of(costing("a", 5L), costing("b", null)))))
                .containsExactly("options[0].cost");
    }

    @Test
    void fillsAtMostAsManySeatsAsThereAreOptions() {
        assertThat(fields(draft(ONE, options("1", "2"), rules(2, null)))).isEmpty();
        assertThat(fields(draft(ONE, options("1", "2"), rules(3, null)))).containsExactly("rules.seats");
        assertThat(fields(draft(ONE, options("1", "2"), rules(0, null)))).containsExactly("rules.seats");
    }

    @Test
    void wantsScheduleThatLiesAheadInItsOrder() {
        assertThat(fields(scheduled(NOON.plusSeconds(1), NOON.plusSeconds(2)))).isEmpty();
        assertThat(fields(scheduled(null, NOON.plusSeconds(2)))).isEmpty();
        assertThat(fields(scheduled(NOON, NOON.plusSeconds(2)))).containsExactly("rules.opensAt");
        assertThat(fields(scheduled(null, NOON))).containsExactly("rules.closesAt");
        assertThat(fields(scheduled(NOON.plusSeconds(2), NOON.plusSeconds(2)))).containsExactly("rules.closesAt");
    }

    /** From noon of 21 November 2026 to the 22nd a year later there are 366 days. */
    @Test
    void wantsNoScheduleBeyondNextYear() {
        Instant furthest = Instant.parse("2027-11-22T12:00:00Z");
        Instant beyond = furthest.plusMillis(1);

        assertThat(fields(scheduled(furthest.minusMillis(1), furthest))).isEmpty();
        assertThat(fields(scheduled(null, beyond))).containsExactly("rules.closesAt");
        assertThat(fields(scheduled(beyond, beyond.plusSeconds(1)))).containsExactly("rules.opensAt", "rules.closesAt");
        assertThat(fields(scheduled(null, Instant.MAX))).containsExactly("rules.closesAt");
    }

    @Test
    void bindsOnlyWhereVotesForOptionsAreCounted() {
        Threshold twoThirds = new Threshold.OfVoting(2, 3);

        assertThat(fields(binding(ONE, new Electorate.CheckedIn(), twoThirds))).isEmpty();
        assertThat(fields(binding(new BallotForm.Approval(2), PANEL, new Threshold.OfMembers(1, 2))))
                .isEmpty();
        assertThat(fields(binding(ONE, new Electorate.CheckedIn(), new Threshold.OfMembers(1, 2))))
                .containsExactly("rules.threshold");
        assertThat(fields(binding(new BallotForm.Ranking(2, false), PANEL, twoThirds)))
                .containsExactly("rules.threshold");
        assertThat(fields(binding(new BallotForm.Points(10), PANEL, twoThirds))).containsExactly("rules.threshold");
    }

    @Test
    void panelsTakeNoRooms() {
        ContestDraft certified =
                draft(PANEL, new ContestRules(false, false, PartyPolicy.CERTIFIED, null, null, null, null, null));
        ContestDraft plain = draft(PANEL, ContestRules.PLAIN);

        assertThat(fields(certified)).containsExactly("rules.parties");
        assertThat(fields(plain)).isEmpty();
        assertThat(fields(draft(new Electorate.Panel(null, 7), ContestRules.PLAIN)))
                .containsExactly("electorate.panel");
        ContestDefinition definition = plain.definition(ContestId.random(), PANEL);
        assertThat(definition.rules().parties()).isEqualTo(PartyPolicy.NONE);
        assertThat(definition.countsRooms()).isFalse();
    }

    @Test
    void keepsTimesInMilliseconds() {
        ContestDraft draft = scheduled(NOON.plusNanos(1_999_999), NOON.plusNanos(2_000_001));

        ContestRules rules =
                draft.definition(ContestId.random(), draft.electorate()).rules();

        assertThat(rules.opensAt()).isEqualTo(NOON.plusMillis(1));
        assertThat(rules.closesAt()).isEqualTo(NOON.plusMillis(2));
    }

    @Test
    void keepsAreaOfElectorate() {
        Electorate north = new Electorate.Within(AreaCode.of("north"));

        assertThat(draft(north, ContestRules.PLAIN)
                        .definition(ContestId.random(), north)
                        .electorate())
                .isEqualTo(north);
    }

    private static List<String> fields(ContestDraft draft) {
        return draft.errors(NOON).stream().map(InputError::field).toList();
    }

    private static ContestDraft draft(BallotForm form, List<ContestOption> options) {
        return draft(form, options, null);
    }

    private static ContestDraft draft(BallotForm form, List<ContestOption> options, ContestRules rules) {
        return new ContestDraft(AssemblyId.random(), "30% or 40%?", form, options, null, null, rules);
    }

    private static ContestDraft draft(Electorate electorate, ContestRules rules) {
        return new ContestDraft(AssemblyId.random(), "Which?", ONE, options("1", "2"), electorate, null, rules);
    }

    private static ContestDraft scheduled(Instant opensAt, Instant closesAt) {
        return draft(
                new Electorate.CheckedIn(), new ContestRules(false, false, null, null, null, opensAt, closesAt, null));
    }

    private static ContestDraft binding(BallotForm form, Electorate electorate, Threshold threshold) {
        ContestRules rules = new ContestRules(false, false, null, null, null, null, null, threshold);
        return new ContestDraft(AssemblyId.random(), "Which?", form, options("1", "2"), electorate, null, rules);
    }

    private static ContestRules rules(Integer seats, Long budget) {
        return new ContestRules(false, false, null, seats, budget, null, null, null);
    }

    private static List<ContestOption> options(String... ids) {
        return Stream.of(ids).map(id -> costing(id, null)).toList();
    }

    private static ContestOption costing(String id, Long cost) {
        return new ContestOption(OptionId.of(id), id, cost);
    }
}
