package org.folkmoot.web.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.junit.jupiter.api.Test;

class CountSheetTest {
    @Test
    void addsUpOneChoiceEach() {
        CountSheet sheet =
                CountSheet.read(contest(new BallotForm.OneChoice()), form(Map.of("count-1", "12", "count-2", " 30 ")));

        assertThat(sheet.answered()).isEqualTo(42);
        assertThat(sheet.mistakes(42)).isEmpty();
        assertThat(sheet.numbers().counts()).containsExactlyInAnyOrderEntriesOf(Map.of("1", 12, "2", 30));
        assertThat(sheet.numbers().reason()).isNull();
    }

    @Test
    void saysWhichNumbersDoNotFitTogether() {
        CountSheet sheet =
                CountSheet.read(contest(new BallotForm.OneChoice()), form(Map.of("count-1", "15", "count-2", "30")));

        assertThat(sheet.mistakes(42)).containsExactly("Answers add up to 45. You counted 42 people. Change one.");
    }

    @Test
    void letsNoAnswerHaveMoreThanThoseWhoAnswered() {
        CountSheet sheet = CountSheet.read(
                contest(new BallotForm.Approval(2)), form(Map.of("answered", "20", "count-1", "18", "count-2", "21")));

        assertThat(sheet.mistakes(42)).containsExactly("40% has 21, but only 20 people answered. Change one.");
    }

    @Test
    void wantsAReasonForACorrection() {
        CountSheet sheet = CountSheet.read(
                contest(new BallotForm.OneChoice()), form(Map.of("count-1", "1", "correction", "true", "reason", " ")));

        assertThat(sheet.mistakes(42)).containsExactly("Say why you correct the numbers.");
    }

    @Test
    void goesOnFromWhatWasSent() {
        RoomResult sent = new RoomResult("confirmed", 3, 42, 2, 40, 38, Map.of("1", 20, "2", 18));

        CountSheet sheet = CountSheet.after(contest(new BallotForm.OneChoice()), sent);

        assertThat(sheet.revision()).isEqualTo(4);
        assertThat(sheet.correction()).isTrue();
        assertThat(sheet.rows()).extracting(CountSheet.Row::count).containsExactly(20, 18);
        assertThat(sheet.key())
                .isNotEqualTo(CountSheet.after(contest(new BallotForm.OneChoice()), sent)
                        .key());
    }

    @Test
    void keepsKeyAndRevisionWhileTheNumbersStay() {
        CountSheet once = sheet("", "12").readyAfter(null);
        CountSheet twice = sheet(once.checked(), "12").readyAfter(null);

        assertThat(twice.key()).isEqualTo("k").isEqualTo(once.key());
        assertThat(twice.revision()).isEqualTo(1);
    }

    @Test
    void givesOtherNumbersAKeyAndARevisionOfTheirOwn() {
        CountSheet changed =
                sheet(sheet("", "12").readyAfter(null).checked(), "13").readyAfter(null);

        assertThat(changed.key()).isNotEqualTo("k");
        assertThat(changed.revision()).isEqualTo(2);
    }

    @Test
    void goesBeyondWhatHasArrivedAfterARefusal() {
        RoomResult arrived = new RoomResult("confirmed", 4, 42, 2, 40, 38, Map.of("1", 20, "2", 18));

        CountSheet again = sheet("", "12").anewAfter(arrived);

        assertThat(again.key()).isNotEqualTo("k");
        assertThat(again.revision()).isEqualTo(5);
        assertThat(again.correction()).isTrue();
        assertThat(again.rows()).extracting(CountSheet.Row::count).containsExactly(12, 0);
    }

    private static CountSheet sheet(String checked, String count) {
        return CountSheet.read(
                contest(new BallotForm.OneChoice()),
                form(Map.of("key", "k", "revision", "1", "checked", checked, "count-1", count)));
    }

    @Test
    void writesAShortScaleOut() {
        BallotForm scale = new BallotForm.Amount(0, 100, 25, "%");
        CountSheet sheet = CountSheet.read(contest(scale), form(Map.of("count-25", "12", "count-100", "3")));

        assertThat(sheet.rows())
                .extracting(CountSheet.Row::label, CountSheet.Row::count)
                .containsExactly(tuple("0%", 0), tuple("25%", 12), tuple("50%", 0), tuple("75%", 0), tuple("100%", 3));
        assertThat(sheet.answered()).isEqualTo(15);
    }

    @Test
    void takesTheAmountsThatWereNamedFromALongScale() {
        ContestDefinition contest = contest(new BallotForm.Amount(0, 1000, 1, "hours"));
        CountSheet sheet = CountSheet.read(
                contest,
                form(Map.of("amount-1", "40", "number-1", "12", "amount-2", "35", "number-2", "3", "amount-3", "")));

        assertThat(sheet.free()).isTrue();
        assertThat(sheet.numbers().counts()).containsExactlyInAnyOrderEntriesOf(Map.of("40", 12, "35", 3));
        assertThat(sheet.answered()).isEqualTo(15);
    }

    @Test
    void saysWhichAmountIsNotOnTheScale() {
        ContestDefinition contest = contest(new BallotForm.Amount(0, 100, 25, "%"));
        CountSheet sheet = CountSheet.read(contest, form(Map.of("count-30", "12")));

        assertThat(CountRows.mistakes(contest, sheet.rows()))
                .containsExactly("30% is not on the scale. It goes from 0 to 100%, in steps of 25.");
    }

    @Test
    void readsNonsenseAsNothing() {
        CountSheet sheet = CountSheet.read(
                contest(new BallotForm.OneChoice()),
                form(Map.of("count-1", "many", "count-2", "-3", "revision", "x", "count-9", "7")));

        assertThat(sheet.answered()).isZero();
        assertThat(sheet.revision()).isEqualTo(1);
        assertThat(sheet.rows()).hasSize(2);
    }

    private static MultivaluedHashMap<String, String> form(Map<String, String> fields) {
        return new MultivaluedHashMap<>(fields);
    }

    private static ContestDefinition contest(BallotForm form) {
        return new ContestDefinition(
                ContestId.random(),
                AssemblyId.random(),
                "How much?",
                form,
                form instanceof BallotForm.Amount
                        ? List.of()
                        : List.of(
                                new ContestOption(OptionId.of("1"), "30%"), new ContestOption(OptionId.of("2"), "40%")),
                new Electorate.CheckedIn(),
                Visibility.LIVE);
    }
}
