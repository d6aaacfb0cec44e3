package org.folkmoot.counting.rule.committee;

import java.math.BigInteger;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.folkmoot.counting.exact.Approximation;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Supporters;
import org.folkmoot.counting.rule.shares.Purses;

/**
 * A moment in Phragmén's rule. What a voter owns is the time since a moment at which the purse was empty, and there are few
 * such moments: one for each purchase, and one for each left-over purse that the rule may start from (then the moment lies
 * before zero). So no voter carries a fraction of its own.
 */
final class EarningState implements Sequence {
    /** Far more than the error of a sum of floating-point numbers over all voters. */
    private static final double DOUBT = 1e-8;

    private final Supporters supporters;
    private final List<Integer> elected;
    /** Distinct moments, ascending, as multiples of 1/unit. */
    private final BigInteger[] moments;

    private final BigInteger unit;
    /** For each group of voters, the moment it last had nothing. */
    private final int[] emptyAt;

    private final List<Integer> best = new ArrayList<>();
    private BigInteger earliest;
    private long earliestSupport;

    private EarningState(
            Supporters supporters, List<Integer> elected, BigInteger[] moments, BigInteger unit, int[] emptyAt) {
        this.supporters = supporters;
        this.elected = elected;
        this.moments = moments;
        this.unit = unit;
        this.emptyAt = emptyAt;
    }

    /** Everybody begins with nothing. */
    static EarningState withNothing(Supporters supporters) {
        return new EarningState(
                supporters,
                List.of(),
                new BigInteger[] {BigInteger.ZERO},
                BigInteger.ONE,
                new int[supporters.groups()]);
    }

    /** Who has money left at the beginning has earned since before it. */
    static EarningState withLeftOver(Supporters supporters, List<Integer> elected, Purses purses) {
        int last = purses.size() - 1;
        var moments = new BigInteger[last + 1];
        Arrays.setAll(moments, i -> purses.amount(last - i).negate());
        var emptyAt = new int[supporters.groups()];
        Arrays.setAll(emptyAt, group -> last - purses.of(group));
        return new EarningState(supporters, elected, moments, purses.units(), emptyAt);
    }

    @Override
    public List<Integer> elected() {
        return elected;
    }

    @Override
    public List<Integer> best() {
        if (best.isEmpty()) {
            var standing = IntStream.range(0, supporters.options().size())
                    .filter(option -> !elected.contains(option))
                    .boxed()
                    .toList();
            var supported = standing.stream()
                    .filter(option -> supporters.groupsOf(option).length > 0)
                    .toList();
            nearlyEarliest(supported).forEach(this::consider);
            best.addAll(supported.isEmpty() ? standing : List.of());
        }
        return List.copyOf(best);
    }

    /** Those whose approximate time is so close to the least that fractions must decide. */
    private List<Integer> nearlyEarliest(List<Integer> supported) {
        var approximate = Approximation.quotients(moments, unit);
        double widest = 0;
        for (double moment : approximate) {
            widest = Math.max(widest, Math.abs(moment));
        }
        var times = new double[supporters.options().size()];
        var doubts = new double[times.length];
        double latest = Double.POSITIVE_INFINITY;
        for (int option : supported) {
            long support = 0;
            double sum = 1;
            for (int group : supporters.groupsOf(option)) {
                long count = supporters.count(group);
                support += count;
                sum += count * approximate[emptyAt[group]];
            }
            times[option] = sum / support;
            doubts[option] = DOUBT * (1.0 / support + widest);
            latest = Math.min(latest, times[option] + doubts[option]);
        }
        double bound = latest;
        return supported.stream()
                .filter(option -> times[option] - doubts[option] <= bound)
                .toList();
    }

    /** An option is bought at time (1 + sum of its supporters' moments) / support. */
    private void consider(int option) {
        var votersByMoment = new long[moments.length];
        for (int group : supporters.groupsOf(option)) {
            votersByMoment[emptyAt[group]] += supporters.count(group);
        }
        long support = 0;
        var sum = unit;
        for (int moment = 0; moment < moments.length; moment++) {
            if (votersByMoment[moment] > 0) {
                support += votersByMoment[moment];
                sum = sum.add(moments[moment].multiply(BigInteger.valueOf(votersByMoment[moment])));
            }
        }
        int comparison = earliest == null
                ? -1
                : sum.multiply(BigInteger.valueOf(earliestSupport))
                        .compareTo(earliest.multiply(BigInteger.valueOf(support)));
        if (comparison < 0) {
            best.clear();
            earliest = sum;
            earliestSupport = support;
        }
        if (comparison <= 0) {
            best.add(option);
        }
    }

    @Override
    public String value() {
        return earliest == null ? "approved by nobody" : "bought at " + time().brief();
    }

    private Rational time() {
        return new Rational(earliest, unit.multiply(BigInteger.valueOf(earliestSupport)));
    }

    @Override
    public EarningState elect(int option) {
        var members = new ArrayList<>(elected);
        members.add(option);
        if (supporters.groupsOf(option).length == 0) {
            return new EarningState(supporters, List.copyOf(members), moments, unit, emptyAt);
        }
        best();
        var now = time();
        var common = unit.divide(unit.gcd(now.denominator())).multiply(now.denominator());
        var stretch = common.divide(unit);
        var scaledNow = now.numerator().multiply(common.divide(now.denominator()));
        var next = new ArrayList<BigInteger>();
        for (var moment : moments) {
            next.add(moment.multiply(stretch));
        }
        // Purchases at the same time share a moment, so that their order does not make two states different.
        if (!next.getLast().equals(scaledNow)) {
            next.add(scaledNow);
        }
        var empty = emptyAt.clone();
        for (int group : supporters.groupsOf(option)) {
            empty[group] = next.size() - 1;
        }
        return new EarningState(supporters, List.copyOf(members), next.toArray(BigInteger[]::new), common, empty);
    }

    @Override
    public Object key() {
        var moment = new Rational[moments.length];
        Arrays.setAll(moment, i -> new Rational(moments[i], unit));
        return List.of(new TreeSet<>(elected), List.of(moment), IntBuffer.wrap(emptyAt));
    }
}
