package org.folkmoot.counting.rule.amount;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Amounts on a scale: how many voters named each. The whole distribution is kept, so there is nothing to tie; where the
 * number of ballots is even, the median is the lower of the two in the middle, which is an amount somebody named (with
 * single-peaked preferences it beats every other amount, Black 1948).
 */
public record AmountDistribution(SortedMap<Long, Long> votersByAmount) {
    public AmountDistribution {
        votersByAmount.forEach((amount, voters) -> {
            if (voters < 1) {
                throw new IllegalArgumentException(voters + " voters named " + amount);
            }
        });
        votersByAmount = Collections.unmodifiableSortedMap(new TreeMap<>(votersByAmount));
    }

    public static AmountDistribution of(Map<Long, Long> votersByAmount) {
        return new AmountDistribution(new TreeMap<>(votersByAmount));
    }

    public long voters() {
        return votersByAmount.values().stream().reduce(0L, Math::addExact);
    }

    public OptionalLong lowerQuartile() {
        return quantile(1, 4);
    }

    public OptionalLong lowerMedian() {
        return quantile(1, 2);
    }

    public OptionalLong upperQuartile() {
        return quantile(3, 4);
    }

    /** The least amount that at least this share of the voters names or stays below; empty without voters. */
    public OptionalLong quantile(int numerator, int denominator) {
        if (numerator < 1 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + "/" + denominator + " is not a share above zero");
        }
        long needed = Math.ceilDiv(Math.multiplyExact(voters(), numerator), denominator);
        long reached = 0;
        for (var entry : votersByAmount.entrySet()) {
            reached += entry.getValue();
            if (reached >= needed) {
                return OptionalLong.of(entry.getKey());
            }
        }
        return OptionalLong.empty();
    }

    /** Two distributions together, for example of two areas. */
    public AmountDistribution plus(AmountDistribution other) {
        var sum = new TreeMap<>(votersByAmount);
        other.votersByAmount.forEach((amount, voters) -> sum.merge(amount, voters, Math::addExact));
        return new AmountDistribution(sum);
    }
}
