package org.folkmoot.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.web.facts.ContestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final OptionId THIRTY = OptionId.of("30");
    private static final OptionId FORTY = OptionId.of("40");

    /** The sentence that our notes on pages give as the model. */
    @Test
    void saysWhoLeadsWithCountShareAndWhatIsMissing() {
        Results results = Results.of(open(Visibility.LIVE), tally(5_000, 6_900, 280, 220, 499, 530), true, NOON);

        assertThat(results.headline()).isEqualTo("40% leads: 7,120 of 12,400 answers (57%).");
        assertThat(results.standing()).isEqualTo("Provisional: 31 parties missing.");
    }

    @Test
    void addsUpIndividualAndGroupBesideEachOther() {
        Results results = Results.of(open(Visibility.LIVE), tally(5_000, 6_900, 280, 220, 499, 530), true, NOON);

        OptionCount forty = results.options().get(1);
        assertThat(forty.individual()).isEqualTo(6_900);
        assertThat(forty.group()).isEqualTo(220);
        assertThat(forty.total()).isEqualTo(7_120);
        assertThat(forty.leads()).isTrue();
        assertThat(results.options().getFirst().leads()).isFalse();
        // 57% is more than half, so a full bar is 75%: 6,900 / 12,400 / 0.75 = 74.19%.
        assertThat(results.reach()).isEqualTo("75%");
        assertThat(forty.individualLength()).isEqualTo(74.19);
    }

    @Test
    void hidesTheCountsUntilTheClose() {
        TallyUpdated tally = tally(5_000, 6_900, 280, 220, 530, 530);

        Results before = Results.of(closing(Visibility.TURNOUT_UNTIL_CLOSE, NOON), tally, true, NOON);
        Results after = Results.of(closing(Visibility.TURNOUT_UNTIL_CLOSE, NOON), tally, true, NOON.plusMillis(1));

        assertThat(before.options()).isEmpty();
        assertThat(before.headline()).isEqualTo("12,400 answers so far. The counts come after the close.");
        assertThat(before.reach()).isEqualTo("100%");
        assertThat(before.answers()).isEqualTo(12_400);
        assertThat(after.options()).hasSize(2);
    }

    @Test
    void isFinalOnlyWhenTheLastBallotsMustHaveBeenCounted() {
        ContestState contest = closing(Visibility.LIVE, NOON);
        TallyUpdated tally = tally(1, 2, 0, 0, 24, 25);

        assertThat(Results.of(contest, tally, true, NOON.plusSeconds(1)).standing())
                .isEqualTo("Closed. The last answers are being counted.");
        assertThat(Results.of(contest, tally, true, NOON.plusSeconds(10)).standing())
                .isEqualTo("Final: 1 of 25 parties did not report.");
        assertThat(Results.of(contest, tally(1, 2, 0, 0, 25, 25), true, NOON.plusSeconds(10))
                        .standing())
                .isEqualTo("Final: all 25 parties have reported.");
    }

    @Test
    void namesThoseThatAreLevel() {
        assertThat(Results.of(open(Visibility.LIVE), tally(50, 40, 0, 10, 0, 0), true, NOON)
                        .headline())
                .isEqualTo("30% and 40% are level: 50 of 100 answers each (50%).");
    }

    @Test
    void countsNothingWhereNothingHasCome() {
        Results results = Results.of(open(Visibility.LIVE), null, true, NOON);

        assertThat(results.headline()).isEqualTo("No answers yet.");
        assertThat(results.options()).noneMatch(OptionCount::leads).allMatch(option -> option.total() == 0);
    }

    /** 11 answers in order: 10 10 20 20 20 | 30 | 30 40 40 90 100; quartiles are the 3rd and the 9th. */
    @Test
    void saysWhatIsInTheMiddleOfAmounts() {
        TallyColumn alone = new TallyColumn(
                9, Map.of(amount(10), 2L, amount(20), 3L, amount(30), 1L, amount(40), 2L, amount(90), 1L));
        TallyColumn rooms = new TallyColumn(2, Map.of(amount(30), 1L, amount(100), 1L));
        Results results = Results.of(asking(new BallotForm.Amount(0, 100, 5, "%")), tally(alone, rooms), true, NOON);

        assertThat(results.headline()).isEqualTo("The middle of 11 answers is 30%. The middle half say 20% to 40%.");
        assertThat(results.options()).hasSize(21);
        assertThat(results.options().get(6))
                .extracting(OptionCount::label, OptionCount::individual, OptionCount::group, OptionCount::percent)
                .containsExactly("30%", 1L, 1L, "18%");
        assertThat(results.ranked()).isEqualTo(results.options());
    }

    @Test
    void gathersALongScaleIntoFewBars() {
        TallyColumn alone = new TallyColumn(3, Map.of(amount(0), 1L, amount(4), 1L, amount(100), 1L));
        Results results = Results.of(
                asking(new BallotForm.Amount(0, 100, 1, "hours")), tally(alone, TallyColumn.NONE), true, NOON);

        // 101 amounts in at most 21 bars: five in each, the last one alone.
        assertThat(results.options()).hasSize(21);
        assertThat(results.options().getFirst())
                .extracting(OptionCount::label, OptionCount::total)
                .containsExactly("0–4 hours", 2L);
        assertThat(results.options().getLast().label()).isEqualTo("100 hours");
    }

    @Test
    void measuresThePanelByItsMembersWhoeverElseIsCheckedIn() {
        ContestDefinition definition = definition(Visibility.LIVE, new Electorate.Panel(PanelId.random(), 1_000));
        ContestState contest = new ContestState(definition, NOON.minusSeconds(60), null, null, null);
        TallyUpdated tally = tally(500, 250, 0, 0, 0, 0);

        assertThat(Results.of(contest, tally, true, NOON))
                .extracting(Results::entitled, Results::entitledAs, Results::turnout)
                .containsExactly(1_000L, "panel members", "75%");
        assertThat(Results.of(contest, tally, false, NOON))
                .extracting(Results::entitled, Results::entitledAs)
                .containsExactly(0L, "");
    }

    @Test
    void measuresPointsByAllPoints() {
        TallyColumn alone = new TallyColumn(4, Map.of(THIRTY, 10L, FORTY, 30L));
        Results results = Results.of(asking(new BallotForm.Points(10)), tally(alone, TallyColumn.NONE), true, NOON);

        assertThat(results.headline()).isEqualTo("40% leads: 30 of 40 points (75%).");
        assertThat(results.whole()).isEqualTo("all points");
        assertThat(results.rooms()).isFalse();
    }

    @Test
    void saysThatARankingIsJudgedByFirstPlacesSoFar() {
        TallyColumn alone = new TallyColumn(10, Map.of(THIRTY, 4L, FORTY, 5L), 1);
        Results results =
                Results.of(asking(new BallotForm.Ranking(2, false)), tally(alone, TallyColumn.NONE), true, NOON);

        assertThat(results.headline()).isEqualTo("40% leads on first places: 5 of 10 answers (50%).");
        assertThat(results.blanks()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1,3,33%", "2,3,67%", "1,200,1%", "1,201,<1%", "0,5,0%", "5,5,100%", "999,1000,>99%", "0,0,0%"})
    void roundsSharesButNeverToNoneOrAll(long part, long whole, String percent) {
        assertThat(Percent.of(part, whole)).isEqualTo(percent);
    }

    private static TallyUpdated tally(
            long thirty, long forty, long thirtyInRooms, long fortyInRooms, int reported, int parties) {
        return new TallyUpdated(
                ContestId.random(),
                AreaCode.of("A"),
                new TallyColumn(thirty + forty, Map.of(THIRTY, thirty, FORTY, forty)),
                new TallyColumn(thirtyInRooms + fortyInRooms, Map.of(THIRTY, thirtyInRooms, FORTY, fortyInRooms)),
                reported,
                parties,
                14_000);
    }

    private static OptionId amount(int amount) {
        return OptionId.of(String.valueOf(amount));
    }

    private static TallyUpdated tally(TallyColumn alone, TallyColumn rooms) {
        return new TallyUpdated(ContestId.random(), AreaCode.of("A"), alone, rooms, 0, 0, 100);
    }

    private static ContestState asking(BallotForm form) {
        ContestDefinition plain = definition(Visibility.LIVE);
        var definition = new ContestDefinition(
                plain.id(),
                plain.assemblyId(),
                plain.question(),
                form,
                form instanceof BallotForm.Amount ? List.of() : plain.options(),
                plain.electorate(),
                Visibility.LIVE);
        return new ContestState(definition, NOON.minusSeconds(60), null, null, null);
    }

    private static ContestState open(Visibility visibility) {
        return new ContestState(definition(visibility), NOON.minusSeconds(60), null, null, null);
    }

    private static ContestState closing(Visibility visibility, Instant closesAt) {
        return new ContestState(definition(visibility), NOON.minusSeconds(60), null, closesAt, null);
    }

    private static ContestDefinition definition(Visibility visibility) {
        return definition(visibility, new Electorate.CheckedIn());
    }

    private static ContestDefinition definition(Visibility visibility, Electorate electorate) {
        return new ContestDefinition(
                ContestId.random(),
                AssemblyId.random(),
                "How much?",
                new BallotForm.OneChoice(),
                List.of(new ContestOption(THIRTY, "30%"), new ContestOption(FORTY, "40%")),
                electorate,
                visibility);
    }
}
