package org.folkmoot.counting.rule.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Supporters;
import org.folkmoot.counting.rule.shares.Electorate;
import org.folkmoot.counting.rule.shares.Satisfaction;

/**
 * How far the endowment can rise before equal shares can come out otherwise. The purchases are made once more with every
 * amount as a straight line over the endowment. While no two lines that were compared meet, every comparison comes out as it
 * did, and so do purchases and ties. Where they meet, nothing need change: the range may be shorter than it could be.
 */
final class SteadyRange {
    private final Electorate electorate;
    private final Supporters supporters;
    private final List<Integer> bought = new ArrayList<>();
    /** What the groups have left; groups with the same line share a purse. Ascending, just above the endowment too. */
    private List<Line> purses;

    private final int[] purseOf;
    private Optional<Rational> meeting = Optional.empty();

    private SteadyRange(Electorate electorate, BigInteger endowment) {
        this.electorate = electorate;
        this.supporters = electorate.supporters();
        this.purses = List.of(new Line(new Rational(endowment, BigInteger.ONE), Rational.ONE));
        this.purseOf = new int[supporters.groups()];
    }

    /**
     * The highest whole endowment up to which the same is bought; empty if there is no highest.
     *
     * @param bought what the endowment buys, in this order
     */
    static Optional<BigInteger> end(Electorate electorate, BigInteger endowment, List<Integer> bought) {
        var range = new SteadyRange(electorate, endowment);
        bought.forEach(range::buy);
        range.others(-1).forEach(range::price);
        // The last whole number before the lines meet.
        return range.meeting.map(raise -> endowment
                .add(raise.negated().floor().negate())
                .subtract(BigInteger.ONE)
                .max(endowment));
    }

    /** An amount at the endowment, and by how much it rises with each unit of it. */
    private record Line(Rational value, Rational slope) implements Comparable<Line> {
        static final Line ZERO = new Line(Rational.ZERO, Rational.ZERO);

        Line minus(Line other) {
            return new Line(value.minus(other.value), slope.minus(other.slope));
        }

        Line times(long factor) {
            return new Line(value.times(factor), slope.times(factor));
        }

        Line dividedBy(long divisor) {
            return new Line(value.dividedBy(divisor), slope.dividedBy(divisor));
        }

        /** Just above the endowment. */
        @Override
        public int compareTo(Line other) {
            int comparison = value.compareTo(other.value);
            return comparison != 0 ? comparison : slope.compareTo(other.slope);
        }
    }

    /** Notes where the lower of two lines, if it rises faster, meets the other. */
    private void stayBelow(Line lower, Line upper) {
        var closing = lower.slope().minus(upper.slope());
        if (closing.signum() > 0) {
            var met = upper.value().minus(lower.value()).dividedBy(closing);
            meeting = meeting.filter(known -> known.compareTo(met) <= 0).or(() -> Optional.of(met));
        }
    }

    private List<Integer> others(int option) {
        return IntStream.range(0, electorate.costs().size())
                .filter(other -> other != option && !bought.contains(other) && supporters.groupsOf(other).length > 0)
                .boxed()
                .toList();
    }

    private void buy(int option) {
        var price = price(option).orElseThrow();
        var rate = rate(option, price);
        for (int other : others(option)) {
            var otherRate = price(other).map(line -> rate(other, line));
            // Of two that are level the draw took one; where only one of them rises, they are level no more.
            otherRate.ifPresent(line -> {
                stayBelow(rate, line);
                if (rate.value().equals(line.value())) {
                    stayBelow(line, rate);
                }
            });
        }
        bought.add(option);
        pay(option, price);
    }

    /** What each supporter pays who can; empty where they cannot pay together. */
    private Optional<Line> price(int option) {
        var voters = new TreeMap<Integer, Long>();
        for (int group : supporters.groupsOf(option)) {
            voters.merge(purseOf[group], supporters.count(group), Math::addExact);
        }
        long paying = supporters.support(option);
        var open = new Line(electorate.costs().get(option), Rational.ZERO);
        for (var each : voters.entrySet()) {
            var purse = purses.get(each.getKey());
            var price = open.dividedBy(paying);
            if (purse.value().compareTo(price.value()) >= 0) {
                stayBelow(price, purse);
                return Optional.of(price);
            }
            stayBelow(purse, price);
            open = open.minus(purse.times(each.getValue()));
            paying -= each.getValue();
        }
        return Optional.empty();
    }

    private Line rate(int option, Line price) {
        var cost = electorate.costs().get(option);
        return electorate.satisfaction() == Satisfaction.NUMBER || cost.signum() == 0
                ? price
                : new Line(price.value().dividedBy(cost), price.slope().dividedBy(cost));
    }

    private void pay(int option, Line price) {
        var paid = new boolean[purseOf.length];
        for (int group : supporters.groupsOf(option)) {
            paid[group] = true;
        }
        var lines = new Line[purseOf.length];
        var left = purses.stream()
                .map(purse -> purse.value().compareTo(price.value()) >= 0 ? purse.minus(price) : Line.ZERO)
                .toList();
        for (int group = 0; group < lines.length; group++) {
            lines[group] = (paid[group] ? left : purses).get(purseOf[group]);
        }
        purses = IntStream.range(0, lines.length)
                .mapToObj(group -> lines[group])
                .distinct()
                .sorted()
                .toList();
        Map<Line, Integer> places = new HashMap<>();
        purses.forEach(purse -> places.put(purse, places.size()));
        for (int group = 0; group < lines.length; group++) {
            purseOf[group] = places.get(lines[group]);
        }
        for (int purse = 1; purse < purses.size(); purse++) {
            stayBelow(purses.get(purse - 1), purses.get(purse));
        }
    }
}
