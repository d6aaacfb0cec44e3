package org.folkmoot.counting.rule.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Supporters;

/** Against the definition, with one fraction for every voter. */
class SharesPropertiesTest {
    private static final int OPTIONS = 6;

    @Provide
    Arbitrary<List<Set<Integer>>> ballots() {
        return Arbitraries.integers()
                .between(0, OPTIONS - 1)
                .set()
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Electorate electorate(List<Set<Integer>> ballots, List<Integer> costs, Satisfaction satisfaction) {
        var profile = new Profile<>(
                Profiles.letters(OPTIONS),
                ballots.stream()
                        .map(ballot -> Counted.once(Approval.of(ballot)))
                        .toList());
        return new Electorate(
                Supporters.of(profile), costs.stream().map(Rational::of).toList(), satisfaction);
    }

    @Property(tries = 500)
    void buysWhatTheDefinitionBuys(
            @ForAll("ballots") List<Set<Integer>> ballots,
            @ForAll @Size(OPTIONS) List<@IntRange(min = 1, max = 9) Integer> costs,
            @ForAll @IntRange(min = 0, max = 30) int budget,
            @ForAll Satisfaction satisfaction) {
        var endowment = Rational.of(budget, ballots.size());
        var shares = Shares.endow(electorate(ballots, costs, satisfaction), endowment);
        var purses = new ArrayList<>(Collections.nCopies(ballots.size(), endowment));

        for (var offers = shares.cheapest(); ; offers = shares.cheapest()) {
            var expected = cheapest(ballots, costs, satisfaction, purses, shares.bought());
            assertThat(offers.stream().map(Offer::option)).isEqualTo(expected);
            if (expected.isEmpty()) {
                break;
            }
            var chosen = offers.getFirst();
            var price = price(ballots, costs.get(chosen.option()), chosen.option(), purses)
                    .orElseThrow();
            assertThat(chosen.price()).isEqualTo(price);
            for (int voter = 0; voter < purses.size(); voter++) {
                if (ballots.get(voter).contains(chosen.option())) {
                    var left = purses.get(voter).minus(price);
                    purses.set(voter, left.signum() < 0 ? Rational.ZERO : left);
                }
            }
            shares = shares.buy(chosen);
        }
        spendsWhatItCosts(shares, ballots, costs, endowment);
    }

    /** Nothing is spent that nobody had, and exactly what the projects cost. */
    private static void spendsWhatItCosts(
            Shares shares, List<Set<Integer>> ballots, List<Integer> costs, Rational endowment) {
        var left = Rational.ZERO;
        var supporters = electorate(ballots, costs, Satisfaction.NUMBER).supporters();
        for (int group = 0; group < supporters.groups(); group++) {
            assertThat(shares.left(group).signum()).isNotNegative();
            left = left.plus(shares.left(group).times(supporters.count(group)));
        }
        long cost = shares.bought().stream().mapToLong(costs::get).sum();
        assertThat(endowment.times(ballots.size()).minus(left)).isEqualTo(Rational.of(cost));
    }

    private static List<Integer> cheapest(
            List<Set<Integer>> ballots,
            List<Integer> costs,
            Satisfaction satisfaction,
            List<Rational> purses,
            List<Integer> bought) {
        var byRate = new TreeMap<Rational, List<Integer>>();
        IntStream.range(0, OPTIONS).filter(option -> !bought.contains(option)).forEach(option -> {
            int cost = costs.get(option);
            price(ballots, cost, option, purses)
                    .map(price -> satisfaction == Satisfaction.COST ? price.dividedBy(cost) : price)
                    .ifPresent(rate -> byRate.computeIfAbsent(rate, key -> new ArrayList<>())
                            .add(option));
        });
        return byRate.isEmpty() ? List.of() : byRate.firstEntry().getValue();
    }

    /** The least price at which the supporters' payments, each at most the purse, make up the cost. */
    private static Optional<Rational> price(List<Set<Integer>> ballots, int cost, int option, List<Rational> purses) {
        var owned = new ArrayList<Rational>();
        for (int voter = 0; voter < purses.size(); voter++) {
            if (ballots.get(voter).contains(option)) {
                owned.add(purses.get(voter));
            }
        }
        Collections.sort(owned);
        var open = Rational.of(cost);
        for (int i = 0; i < owned.size(); i++) {
            var equal = open.dividedBy(owned.size() - i);
            if (equal.compareTo(owned.get(i)) <= 0) {
                return Optional.of(equal);
            }
            open = open.minus(owned.get(i));
        }
        return Optional.empty();
    }

    @Property(tries = 200)
    void twoMomentsThatGoOnAlikeAreEqual(@ForAll("ballots") List<Set<Integer>> ballots) {
        var costs = Collections.nCopies(OPTIONS, 1);
        var shares = Shares.endow(electorate(ballots, costs, Satisfaction.NUMBER), Rational.ONE);

        for (var offer : shares.cheapest()) {
            assertThat(shares.buy(offer).key())
                    .isEqualTo(shares.buy(offer).key())
                    .isNotEqualTo(shares.key());
        }
    }
}
