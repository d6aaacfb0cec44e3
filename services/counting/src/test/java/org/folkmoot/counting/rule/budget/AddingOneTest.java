package org.folkmoot.counting.rule.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.rule.shares.Satisfaction;
import org.folkmoot.counting.tie.Draw;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The completion add1, against its definition and where units of the currency are many. */
class AddingOneTest {
    private static final Draw DRAW = new Draw("numbers of Saturday");

    /** Raising by one again and again, as the definition says, each time from the start. */
    private static Funding asDefined(Profile<Approval> profile, long budget, Satisfaction satisfaction) {
        long endowment = budget / profile.voters();
        var current = endowed(profile, endowment, satisfaction);
        long supported = IntStream.range(0, profile.options().size())
                .filter(option -> profile.ballots().stream()
                        .anyMatch(ballot -> ballot.ballot().approves(option)))
                .count();
        while (current.funded().size() < supported) {
            var next = endowed(profile, endowment + 1, satisfaction);
            if (next.spent().compareTo(BigDecimal.valueOf(budget)) > 0) {
                break;
            }
            endowment++;
            current = next;
        }
        return new Funding(current.funded(), current.spent(), current.ties(), "endowment " + endowment + " a voter");
    }

    private static Funding endowed(Profile<Approval> profile, long endowment, Satisfaction satisfaction) {
        var budget = BigDecimal.valueOf(endowment * profile.voters());
        return new EqualSharesBudget(profile, budget, satisfaction, DRAW).fund();
    }

    @Property(tries = 150)
    void comesToWhatTheDefinitionSays(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int voters, @ForAll Satisfaction satisfaction) {
        var random = new Random(seed);
        var costs = random.longs(5, 1, 4_000).toArray();
        var ballots = new ArrayList<Counted<Approval>>();
        for (int voter = 0; voter < voters; voter++) {
            var choices = IntStream.range(0, costs.length)
                    .filter(option -> random.nextInt(3) == 0)
                    .toArray();
            ballots.add(new Counted<>(Approval.of(choices), 1 + random.nextInt(4), ""));
        }
        var profile = new Profile<>(GreedyTest.priced(costs), ballots);
        long budget = 1L + random.nextInt(12_000);

        assertThat(new EqualSharesBudget(profile, BigDecimal.valueOf(budget), satisfaction, DRAW).fundAddingOne())
                .isEqualTo(asDefined(profile, budget, satisfaction));
    }

    @Test
    void aProjectThatCostsOneVoterFiveHundredMillionIsReachedInAMoment() {
        // All fit the budget, so only what is approved ends it: B is paid by its one voter alone.
        var profile = Profiles.approvals(GreedyTest.priced(9_990, 500_000_000), "999 A", "1 B");
        var rule = new EqualSharesBudget(profile, BigDecimal.valueOf(1_000_000_000), Satisfaction.COST, DRAW);

        var funding = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), rule::fundAddingOne);

        assertThat(funding.funded()).containsExactly(0, 1);
        assertThat(funding.explanation()).isEqualTo("endowment 500000000 a voter");
    }

    @Test
    void itEndsEvenWhereNearlyEveryRaiseChangesSomething() {
        // Costs that are close together: whose voters are poor changes all the time.
        var random = new Random(7);
        var costs = random.longs(40, 40_000_000, 60_000_000).toArray();
        var ballots = new ArrayList<Counted<Approval>>();
        for (int voter = 0; voter < 60; voter++) {
            ballots.add(Counted.once(
                    Approval.of(random.ints(0, costs.length).distinct().limit(6).toArray())));
        }
        var profile = new Profile<>(GreedyTest.priced(costs), ballots);
        var rule = new EqualSharesBudget(profile, BigDecimal.valueOf(1_000_000_000), Satisfaction.COST, DRAW);

        var funding = Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), rule::fundAddingOne);

        assertThat(funding.spent()).isLessThanOrEqualTo(BigDecimal.valueOf(1_000_000_000));
    }
}
