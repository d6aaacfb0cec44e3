package org.folkmoot.counting.rule.shares;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.folkmoot.counting.exact.Rational;

/**
 * A moment in the method of equal shares (Peters and Skowron 2020; with costs Peters, Pierczyński and Skowron, "Proportional
 * participatory budgeting with additive utilities", NeurIPS 2021): every voter began with the same endowment, and bought is
 * what costs its supporters least for a unit of satisfaction, everybody paying the same or all that is left. Immutable.
 *
 * <p>Rates are first compared as floating-point numbers; whatever comes within a millionth of the least is compared again
 * as fractions, so the outcome is exact.
 */
public final class Shares {
    private static final double NEAR = 1e-6;

    private final Electorate electorate;
    private final List<Integer> bought;
    private final Purses purses;
    private final double[] atLeast;

    private Shares(Electorate electorate, List<Integer> bought, Purses purses, double[] atLeast) {
        this.electorate = electorate;
        this.bought = bought;
        this.purses = purses;
        this.atLeast = atLeast;
    }

    public static Shares endow(Electorate electorate, Rational endowment) {
        var purses = Purses.equal(electorate.supporters().groups(), endowment);
        return new Shares(
                electorate, List.of(), purses, new double[electorate.costs().size()]);
    }

    /** In the order of purchase. */
    public List<Integer> bought() {
        return bought;
    }

    public Purses purses() {
        return purses;
    }

    /** What each voter of a group has left. */
    public Rational left(int group) {
        return new Rational(purses.amount(purses.of(group)), purses.units());
    }

    /** All options with the least rate; none where no supporters can pay for theirs. */
    public List<Offer> cheapest() {
        var amounts = purses.approximately();
        // Rates only rise while money is spent, so an option whose former rate is above the least needs no second look.
        var order = new ArrayList<Integer>();
        for (int option = 0; option < atLeast.length; option++) {
            if (!bought.contains(option) && atLeast[option] < Double.POSITIVE_INFINITY) {
                order.add(option);
            }
        }
        order.sort((one, other) -> Double.compare(atLeast[one], atLeast[other]));
        double least = Double.POSITIVE_INFINITY;
        var offers = new ArrayList<Offer>();
        for (int option : order) {
            if (atLeast[option] > least * (1 + NEAR)) {
                break;
            }
            double rate = approximateRate(option, amounts);
            // Cached for the states that follow; a lower bound stays one.
            atLeast[option] = rate * (1 - NEAR / 2);
            if (rate <= least * (1 + NEAR) && rate < Double.POSITIVE_INFINITY) {
                var offer = offer(option);
                if (offer.isPresent()) {
                    least = Math.min(least, rate);
                    offers.add(offer.get());
                } else {
                    atLeast[option] = Double.POSITIVE_INFINITY;
                }
            }
        }
        var lowest = offers.stream().map(Offer::rate).min(Rational::compareTo);
        return offers.stream()
                .filter(offer -> offer.rate().equals(lowest.orElseThrow()))
                .sorted(Comparator.comparingInt(Offer::option))
                .toList();
    }

    private long[] votersByPurse(int option) {
        var voters = new long[purses.size()];
        for (int group : electorate.supporters().groupsOf(option)) {
            voters[purses.of(group)] += electorate.supporters().count(group);
        }
        return voters;
    }

    /** Infinite where the supporters certainly cannot pay. */
    private double approximateRate(int option, double[] amounts) {
        var voters = votersByPurse(option);
        long paying = Arrays.stream(voters).sum();
        double cost = approximate(electorate.cost(option));
        double open = cost;
        for (int purse = 0; purse < amounts.length && paying > 0; purse++) {
            if (amounts[purse] * paying >= open) {
                break;
            }
            open -= amounts[purse] * voters[purse];
            paying -= voters[purse];
        }
        if (paying == 0 && open > cost * NEAR) {
            return Double.POSITIVE_INFINITY;
        }
        double price = paying == 0 && open > 0 ? amounts[amounts.length - 1] : open / Math.max(1, paying);
        return electorate.satisfaction() == Satisfaction.COST && cost > 0 ? price / cost : price;
    }

    private static double approximate(Rational value) {
        return value.rounded(12).doubleValue();
    }

    private Optional<Offer> offer(int option) {
        var voters = votersByPurse(option);
        long paying = Arrays.stream(voters).sum();
        var cost = electorate.cost(option);
        // In units times the denominator of the cost, which keeps everything whole.
        var open = cost.numerator().multiply(purses.units());
        var scale = cost.denominator();
        for (int purse = 0; purse < voters.length && paying > 0; purse++) {
            var amount = purses.amount(purse).multiply(scale);
            if (amount.multiply(BigInteger.valueOf(paying)).compareTo(open) >= 0) {
                var price = new Rational(open, purses.units().multiply(scale).multiply(BigInteger.valueOf(paying)));
                return Optional.of(new Offer(option, price, electorate.rate(option, price)));
            }
            open = open.subtract(amount.multiply(BigInteger.valueOf(voters[purse])));
            paying -= voters[purse];
        }
        return Optional.empty();
    }

    public Shares buy(Offer offer) {
        var next = new ArrayList<>(bought);
        next.add(offer.option());
        var paid = purses.pay(electorate.supporters().groupsOf(offer.option()), offer.price());
        return new Shares(electorate, List.copyOf(next), paid, atLeast.clone());
    }

    /** Equal for two moments that go on alike. */
    public Object key() {
        return List.of(new TreeSet<>(bought), purses.canonical());
    }
}
