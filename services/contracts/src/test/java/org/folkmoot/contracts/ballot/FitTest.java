package org.folkmoot.contracts.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.PartyId;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final BallotForm ONE = new BallotForm.OneChoice();
    private static final BallotForm TWO = new BallotForm.Approval(2);
    private static final BallotForm STRICT = new BallotForm.Ranking(3, false);
    private static final BallotForm TIED = new BallotForm.Ranking(2, true);
    private static final BallotForm SCALE = new BallotForm.Amount(20, 60, 5, "%");
    private static final BallotForm TEN = new BallotForm.Points(10);

    @Test
    void takesAsManyDifferentOptionsAsTheFormAllows() {
        assertThat(fit(ONE).takes(choices("a"))).isTrue();
        assertThat(fit(ONE).takes(choices("a", "b"))).isFalse();
        assertThat(fit(TWO).takes(choices("a", "b"))).isTrue();
        assertThat(fit(TWO).takes(choices("a", "b", "c"))).isFalse();
        assertThat(fit(TWO).takes(choices("a", "a"))).isFalse();
        assertThat(fit(TWO).takes(choices("z"))).isFalse();
        assertThat(fit(TWO).takes(choices())).isFalse();
    }

    @Test
    void takesRanksOfDifferentOptions() {
        assertThat(fit(STRICT).takes(ranks("c", "a"))).isTrue();
        assertThat(fit(STRICT).takes(ranks("a b", "c"))).isFalse();
        assertThat(fit(TIED).takes(ranks("a b"))).isTrue();
        assertThat(fit(TIED).takes(ranks("a b", "c"))).isFalse();
        assertThat(fit(TIED).takes(ranks("a", "a"))).isFalse();
        assertThat(fit(TIED).takes(ranks("z"))).isFalse();
        assertThat(fit(TIED).takes(new Selection.Ranked(List.of()))).isFalse();
        assertThat(fit(TIED).takes(new Selection.Ranked(List.of(List.of(), List.of(OptionId.of("a"))))))
                .isFalse();
    }

    @Test
    void takesWhatIsOnTheScale() {
        assertThat(Stream.of(20L, 35L, 60L).allMatch(amount -> fit(SCALE).takes(new Selection.Amount(amount))))
                .isTrue();
        assertThat(Stream.of(-5L, 0L, 21L, 65L, Long.MAX_VALUE, Long.MIN_VALUE)
                        .noneMatch(amount -> fit(SCALE).takes(new Selection.Amount(amount))))
                .isTrue();
    }

    @Test
    void takesPointsUpToWhatThereIsToSpread() {
        assertThat(fit(TEN).takes(points("a", 3, "b", 7))).isTrue();
        assertThat(fit(TEN).takes(points("a", 4, "b", 7))).isFalse();
        assertThat(fit(TEN).takes(points("a", Integer.MAX_VALUE, "b", Integer.MAX_VALUE)))
                .isFalse();
        assertThat(fit(TEN).takes(points("a", 0, "b", 7))).isFalse();
        assertThat(fit(TEN).takes(points("a", -3, "b", 7))).isFalse();
        assertThat(fit(TEN).takes(points("a", 1, "z", 1))).isFalse();
        assertThat(fit(TEN).takes(new Selection.Points(Map.of()))).isFalse();
    }

    @Test
    void takesNoBallotOfAnotherForm() {
        var answers = Map.of(
                ONE, choices("a"), STRICT, ranks("a"), SCALE, new Selection.Amount(20), TEN, points("a", 1, "b", 1));
        answers.keySet()
                .forEach(form -> assertThat(answers.entrySet().stream()
                                .filter(answer -> fit(form).takes(answer.getValue()))
                                .map(Map.Entry::getKey))
                        .containsExactly(form));
    }

    @Test
    void takesABlankBallotOnlyWhereItIsAllowed() {
        assertThat(fit(ONE).takes(new Selection.Blank(true))).isFalse();
        assertThat(new Fit(contest(ONE, true, PartyPolicy.ALL)).takes(new Selection.Blank(true)))
                .isTrue();
    }

    @Test
    void takesARoomThatCountsNobodyTwice() {
        assertThat(fit(ONE).takes(room(10, 0, 10, Map.of("a", 6, "b", 4)))).isTrue();
        assertThat(fit(ONE).takes(room(10, 0, 10, Map.of("a", 6, "b", 5)))).isFalse();
        assertThat(fit(TWO).takes(room(10, 0, 10, Map.of("a", 10, "b", 10)))).isTrue();
        assertThat(fit(TWO).takes(room(10, 0, 10, Map.of("a", 10, "b", 10, "c", 1))))
                .isFalse();
        assertThat(fit(TWO).takes(room(20, 0, 10, Map.of("a", 11)))).isFalse();
        assertThat(fit(ONE).takes(room(10, 3, 7, Map.of("a", 7)))).isTrue();
        assertThat(fit(ONE).takes(room(10, 3, 8, Map.of("a", 7)))).isFalse();
        assertThat(fit(ONE).takes(room(1, 3, 0, Map.of()))).isTrue();
        assertThat(fit(ONE).takes(room(10, 0, 10, Map.of("z", 1)))).isFalse();
    }

    @Test
    void takesARoomsAmountsUnderTheOneTextOfEach() {
        assertThat(fit(SCALE).takes(room(10, 0, 10, Map.of("20", 6, "60", 4)))).isTrue();
        for (String amount : List.of("021", "025", "21", "x", "99999999999999999999999")) {
            assertThat(fit(SCALE).takes(room(10, 0, 10, Map.of(amount, 1)))).isFalse();
        }
    }

    @Test
    void takesNoRoomWhereNoneCounts() {
        assertThat(fit(STRICT).takes(room(10, 0, 1, Map.of("a", 1)))).isFalse();
        assertThat(new Fit(contest(ONE, false, PartyPolicy.NONE)).takes(room(10, 0, 1, Map.of("a", 1))))
                .isFalse();
    }

    private static Fit fit(BallotForm form) {
        return new Fit(contest(form, false, PartyPolicy.ALL));
    }

    private static ContestDefinition contest(BallotForm form, boolean blank, PartyPolicy parties) {
        List<ContestOption> options = form instanceof BallotForm.Amount
                ? List.of()
                : ids("a", "b", "c", "d").stream()
                        .map(id -> new ContestOption(id, "Option " + id))
                        .toList();
        return new ContestDefinition(
                ContestId.random(),
                AssemblyId.random(),
                "Shall we?",
                form,
                options,
                new Electorate.CheckedIn(),
                Visibility.LIVE,
                new ContestRules(blank, false, parties, null, null, null, null, null));
    }

    private static Selection choices(String... options) {
        return new Selection.Choices(ids(options));
    }

    /** Each rank as its options with spaces between them. */
    private static Selection ranks(String... ranks) {
        return new Selection.Ranked(
                Stream.of(ranks).map(rank -> ids(rank.split(" "))).toList());
    }

    private static Selection points(String one, int first, String other, int second) {
        return new Selection.Points(Map.of(OptionId.of(one), first, OptionId.of(other), second));
    }

    private static GroupResult room(int headcount, int votedByPhone, int answered, Map<String, Integer> counts) {
        return new GroupResult(
                ContestId.random(),
                PartyId.random(),
                AreaCode.of("hill"),
                1,
                headcount,
                votedByPhone,
                answered,
                counts.entrySet().stream()
                        .collect(Collectors.toMap(each -> OptionId.of(each.getKey()), Map.Entry::getValue)));
    }

    private static List<OptionId> ids(String... ids) {
        return Stream.of(ids).map(OptionId::of).toList();
    }
}
