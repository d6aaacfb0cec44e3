package org.folkmoot.lottery.feasibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.lottery.file.PoolReading;
import org.folkmoot.lottery.file.Problem;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Quota;
import org.folkmoot.lottery.pool.Targets;
import org.junit.jupiter.api.Test;

class FeasibilityTest {
    private static final String CHANGE =
            "no panel meets all targets together; the smallest change that makes one possible: ";

    @Test
    void findsAPanelInThePublicInstance() {
        Examination examination = Feasibility.examination(Pools.published(9, 9, 9, 9), 20);

        assertThat(examination.problems()).isEmpty();
        assertThat(examination.smallestChange()).isEmpty();
        assertThat(examination.seats()).contains(new SeatRange(18, 40));
    }

    /** 12 liberals are all female; of 8 others at least 9 would have to be male, and 9 conservative. */
    @Test
    void namesTheSmallestChangeOfThePublicInstance() {
        Examination examination = Feasibility.examination(Pools.published(9, 9, 12, 9), 20);

        assertThat(texts(examination.problems()))
                .containsExactly(
                        "leaning: the minimums add up to 21, more than the 20 seats: lower them by 1 together",
                        "panels that meet the targets have from 21 to 40 seats, not 20",
                        CHANGE + "leaning: liberal, minimum 12 -> 11");
    }

    /** Sums fit, 9 + 10 and 11 + 9, but all liberals are female: 11 of them and 10 men are 21. */
    @Test
    void namesEachSmallestChangeWhereThereAreSeveral() {
        Examination examination = Feasibility.examination(Pools.published(9, 10, 11, 9), 20);

        assertThat(texts(examination.problems()))
                .hasSize(2)
                .contains("panels that meet the targets have from 21 to 40 seats, not 20")
                .last()
                .asString()
                .startsWith(CHANGE)
                .contains("gender: male, minimum 10 -> 9", ", or ", "leaning: liberal, minimum 11 -> 10");
        assertThat(examination.smallestChange()).hasSize(1);
    }

    /** 16 features of 3 values, each with one number only: a search that takes longer than anybody waits. */
    @Test
    void saysWhatItCouldNotFindOutInTime() {
        var random = new Random(3);
        List<Person> people = IntStream.range(0, 120)
                .mapToObj(person -> new Person(
                        String.valueOf(person),
                        random.ints(16, 0, 3).mapToObj(String::valueOf).toList(),
                        Optional.empty()))
                .toList();
        List<Quota> quotas = new ArrayList<>();
        for (int feature = 0; feature < 16; feature++) {
            for (int value = 0; value < 3; value++) {
                int number = value == feature % 3 ? 18 : 16;
                quotas.add(new Quota("feature " + feature, String.valueOf(value), number, number));
            }
        }

        Examination examination =
                Feasibility.examination(new Pool(new Targets(quotas), people), 50, Duration.ofMillis(300));

        assertThat(examination.decided()).isFalse();
        assertThat(texts(examination.problems())).singleElement().asString().contains("was not found out in");
        assertThat(examination.seats()).isEmpty();
    }

    @Test
    void changesOnlyWhatMayBeChanged() {
        Pool pool = Pools.published(
                new Quota("gender", "female", 9, 20),
                new Quota("gender", "male", 10, 20, 10, 20),
                new Quota("leaning", "liberal", 11, 20, 9, 20),
                new Quota("leaning", "conservative", 9, 20));

        assertThat(texts(Feasibility.examine(pool, 20)))
                .last()
                .isEqualTo(CHANGE + "leaning: liberal, minimum 11 -> 10");
    }

    @Test
    void saysSoWhenWhatMayBeChangedIsNotEnough() {
        Pool pool = Pools.published(
                new Quota("gender", "female", 9, 20, 9, 20),
                new Quota("gender", "male", 10, 20, 10, 20),
                new Quota("leaning", "liberal", 11, 20, 11, 20),
                new Quota("leaning", "conservative", 9, 20, 9, 20));

        assertThat(texts(Feasibility.examine(pool, 20)))
                .contains("no change within min_flex and max_flex makes a panel possible")
                .last()
                .asString()
                .contains("gender: male, minimum 10 -> 9", "leaning: liberal, minimum 11 -> 10");
    }

    /** Three households, two of them all female: a panel of 3 has at most one man. */
    @Test
    void knowsThatPeopleWhoLiveTogetherAreNotDrawnTogether() {
        Pool pool =
                Pools.households(new Quota("gender", "f", 0, 3), new Quota("gender", "m", 2, 3), "ffffmmm", "aabbccc");

        assertThat(texts(Feasibility.examine(pool, 3))).last().isEqualTo(CHANGE + "gender: m, minimum 2 -> 1");
        assertThat(texts(Feasibility.examine(pool, 4)))
                .contains("4 seats are more than the 3 households, of each of which one person at most is drawn");
    }

    @Test
    void refusesMoreSeatsThanPeopleAndFewerThanOne() {
        Pool pool = Pools.published(9, 9, 9, 9);

        assertThat(texts(Feasibility.examine(pool, 201)))
                .contains("201 seats are more than the 200 people: at most 200 can be drawn");
        assertThat(texts(Feasibility.examine(pool, 0))).containsExactly("0 seats: there has to be at least one");
    }

    @Test
    void namesTooFewPeopleAndSumsThatDoNotFit() {
        Pool pool = Pools.households(new Quota("gender", "f", 0, 1), new Quota("gender", "m", 3, 4), "fffm", "----");

        assertThat(texts(Feasibility.examine(pool, 2)))
                .containsExactly(
                        "gender: the minimums add up to 3, more than the 2 seats: lower them by 1 together",
                        "gender: m, minimum 3, but only 1 of the pool has it: find 2 more or lower the minimum",
                        CHANGE + "gender: m, minimum 3 -> 1");
    }

    /** What is said already holds whoever the rows that are not understood turn out to be. */
    @Test
    void examinesUnclearFilesAsFarAsTheyAreUnderstood() {
        Pool pool = Pools.households(new Quota("gender", "f", 0, 1), new Quota("gender", "m", 3, 4), "fffm", "----");
        PoolReading reading = new PoolReading(
                pool.targets().quotas(), Set.of(), pool.people(), 1, List.of(Problem.of("unclear")), List.of());

        Examination examination = Feasibility.examination(reading, 4);

        assertThat(texts(examination.problems()))
                .containsExactly(
                        "gender: m, minimum 3, but only 1 of the pool has it: find 2 more or lower the minimum");
        assertThat(examination.seats()).isEqualTo(Optional.empty());
    }

    @Test
    void namesFeaturesThatContradictEachOther() {
        Pool pool = Pools.published(
                new Quota("gender", "female", 9, 20),
                new Quota("gender", "male", 12, 20),
                new Quota("leaning", "liberal", 0, 5),
                new Quota("leaning", "conservative", 0, 15));

        assertThat(texts(Feasibility.examine(pool, 21)))
                .contains("leaning: the maximums add up to 20, fewer than the 21 seats: raise them by 1 together")
                .contains(
                        "gender and leaning: the minimums of the one add up to 21, the maximums of the other to 20, so"
                                + " that no number of seats fits both");
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
