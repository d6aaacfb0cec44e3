package org.folkmoot.voting.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Visibility;
import org.junit.jupiter.api.Test;

class SelectionCheckTest {
    private static final BallotForm ONE = new BallotForm.OneChoice();
    private static final BallotForm TOP_TWO = new BallotForm.Approval(2);
    private static final BallotForm ORDER_OF_THREE = new BallotForm.Ranking(3, false);
    private static final BallotForm WITH_TIES = new BallotForm.Ranking(3, true);
    private static final BallotForm.Amount SHARE = new BallotForm.Amount(20, 60, 5, "%");
    private static final BallotForm TEN_POINTS = new BallotForm.Points(10);

    @Test
    void takesChoicesInNoOrder() {
        assertThat(judged(ONE, choices("c"))).isEqualTo(new Selection.Choices(options("c")));
        assertThat(judged(TOP_TWO, choices("c", "a"))).isEqualTo(new Selection.Choices(options("a", "c")));
    }

    @Test
    void refusesChoicesForTheirOwnReasons() {
        assertThat(judged(TOP_TWO, choices())).isEqualTo(new BallotDecision.NoChoice());
        assertThat(judged(ONE, choices("a", "b"))).isEqualTo(new BallotDecision.TooManyChoices(2, 1));
        assertThat(judged(TOP_TWO, choices("a", "a"))).isEqualTo(new BallotDecision.RepeatedOption("a"));
        assertThat(judged(TOP_TWO, choices("a", "no option, at all")))
                .isEqualTo(new BallotDecision.UnknownOption("no option, at all"));
    }

    @Test
    void takesRankingsWhollyOrInPart() {
        assertThat(judged(ORDER_OF_THREE, ranking(List.of("c"))))
                .isEqualTo(new Selection.Ranked(List.of(options("c"))));
        assertThat(judged(ORDER_OF_THREE, ranking(List.of("c"), List.of("a"), List.of("b"))))
                .isEqualTo(new Selection.Ranked(List.of(options("c"), options("a"), options("b"))));
        assertThat(judged(WITH_TIES, ranking(List.of("c", "a"), List.of("b"))))
                .isEqualTo(new Selection.Ranked(List.of(options("a", "c"), options("b"))));
    }

    @Test
    void refusesRankingsForTheirOwnReasons() {
        assertThat(judged(WITH_TIES, ranking())).isEqualTo(new BallotDecision.NoChoice());
        assertThat(judged(ORDER_OF_THREE, ranking(List.of("a", "b"))))
                .isEqualTo(new BallotDecision.SharedRank("a", "b"));
        assertThat(judged(WITH_TIES, ranking(List.of("a", "b"), List.of("c", "d"))))
                .isEqualTo(new BallotDecision.TooManyChoices(4, 3));
        assertThat(judged(WITH_TIES, ranking(List.of("a"), List.of("b", "a"))))
                .isEqualTo(new BallotDecision.RepeatedOption("a"));
        assertThat(judged(ORDER_OF_THREE, ranking(List.of("a"), List.of("z"))))
                .isEqualTo(new BallotDecision.UnknownOption("z"));
    }

    @Test
    void takesOnlyAmountsOfTheScale() {
        for (long amount : List.of(20L, 35L, 60L)) {
            assertThat(judged(SHARE, new Marking.Amount(amount))).isEqualTo(new Selection.Amount(amount));
        }
        for (long amount : List.of(15L, 19L, 21L, 61L, 65L, -20L, Long.MIN_VALUE, Long.MAX_VALUE)) {
            assertThat(judged(SHARE, new Marking.Amount(amount))).isEqualTo(new BallotDecision.OffScale(amount, SHARE));
        }
    }

    @Test
    void takesPointsUpToWhatThereIs() {
        assertThat(judged(TEN_POINTS, points(Map.of("a", 3L, "c", 7L))))
                .isEqualTo(new Selection.Points(Map.of(OptionId.of("a"), 3, OptionId.of("c"), 7)));
        assertThat(judged(TEN_POINTS, points(Map.of("a", 1L))))
                .isEqualTo(new Selection.Points(Map.of(OptionId.of("a"), 1)));
        assertThat(judged(TEN_POINTS, points(Map.of()))).isEqualTo(new BallotDecision.NoChoice());
        assertThat(judged(TEN_POINTS, points(Map.of("a", 5L, "b", 6L))))
                .isEqualTo(new BallotDecision.TooManyPoints(10));
        assertThat(judged(TEN_POINTS, points(Map.of("a", Long.MAX_VALUE, "b", Long.MAX_VALUE))))
                .isEqualTo(new BallotDecision.TooManyPoints(10));
        assertThat(judged(TEN_POINTS, points(Map.of("z", 1L)))).isEqualTo(new BallotDecision.UnknownOption("z"));
    }

    @Test
    void takesBlankBallotsOnlyWhereTheRulesDo() {
        for (BallotForm form : List.of(ONE, TOP_TWO, WITH_TIES, SHARE, TEN_POINTS)) {
            assertThat(judged(form, new Marking.Blank())).isEqualTo(new BallotDecision.BlankNotAllowed());
            assertThat(judged(new SelectionCheck(contest(form, true)), new Marking.Blank()))
                    .isEqualTo(new Selection.Blank(true));
        }
    }

    @Test
    void takesOnlyTheKindOfItsForm() {
        Map<Class<?>, Marking> markings = Map.of(
                Marking.Choices.class, choices("a"),
                Marking.Ranking.class, ranking(List.of("a")),
                Marking.Amount.class, new Marking.Amount(20),
                Marking.Points.class, points(Map.of("a", 1L)));
        Map<BallotForm, Class<?>> kinds = Map.of(
                ONE, Marking.Choices.class,
                TOP_TWO, Marking.Choices.class,
                ORDER_OF_THREE, Marking.Ranking.class,
                SHARE, Marking.Amount.class,
                TEN_POINTS, Marking.Points.class);

        kinds.forEach((form, fits) -> markings.forEach((kind, marking) -> {
            if (kind == fits) {
                assertThat(judged(form, marking)).isInstanceOf(Selection.class);
            } else {
                assertThat(judged(form, marking)).isEqualTo(new BallotDecision.WrongKind(form));
            }
        }));
    }

    @Property
    void theOrderOfMarksSaysNothing(@ForAll @Size(max = 4) List<@IntRange(max = 4) Integer> marks, @ForAll long seed) {
        List<String> names =
                marks.stream().map(mark -> "abcdz".substring(mark, mark + 1)).toList();
        List<String> otherwise = new ArrayList<>(names);
        Collections.shuffle(otherwise, new Random(seed));

        Object judged = judged(new BallotForm.Approval(4), new Marking.Choices(names));
        Object again = judged(new BallotForm.Approval(4), new Marking.Choices(otherwise));

        assertThat(again.getClass())
                .isIn(judged.getClass(), BallotDecision.UnknownOption.class, BallotDecision.RepeatedOption.class);
        if (judged instanceof Selection) {
            assertThat(again).isEqualTo(judged);
        } else {
            assertThat(again).isNotInstanceOf(Selection.class);
        }
    }

    @Property
    void pointsAreTakenIfAndOnlyIfTheyAreThere(@ForAll @Size(max = 4) List<@LongRange(min = 1, max = 6) Long> given) {
        Map<String, Long> points = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            points.put("abcd".substring(i, i + 1), given.get(i));
        }
        long sum = given.stream().mapToLong(Long::longValue).sum();

        assertThat(judged(TEN_POINTS, points(points)) instanceof Selection).isEqualTo(sum >= 1 && sum <= 10);
    }

    private static Object judged(BallotForm form, Marking marking) {
        return judged(new SelectionCheck(contest(form, false)), marking);
    }

    /** The selection, or the refusal. */
    private static Object judged(SelectionCheck check, Marking marking) {
        AtomicReference<Selection> offered = new AtomicReference<>();
        BallotDecision decision = check.decide(marking, selection -> {
            offered.set(selection);
            return null;
        });
        return decision == null ? offered.get() : decision;
    }

    private static ContestDefinition contest(BallotForm form, boolean blank) {
        return new ContestDefinition(
                ContestId.random(),
                AssemblyId.random(),
                "Which?",
                form,
                form instanceof BallotForm.Amount
                        ? List.of()
                        : Stream.of("a", "b", "c", "d")
                                .map(id -> new ContestOption(OptionId.of(id), id))
                                .toList(),
                new Electorate.CheckedIn(),
                Visibility.LIVE,
                new ContestRules(blank, false, PartyPolicy.ALL, null, null, null, null, null));
    }

    private static Marking choices(String... options) {
        return new Marking.Choices(List.of(options));
    }

    @SafeVarargs
    private static Marking ranking(List<String>... ranks) {
        return new Marking.Ranking(List.of(ranks));
    }

    private static Marking points(Map<String, Long> points) {
        return new Marking.Points(points);
    }

    private static List<OptionId> options(String... ids) {
        return Stream.of(ids).map(OptionId::of).toList();
    }
}
