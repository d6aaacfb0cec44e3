package org.folkmoot.lottery.draw;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Figures of the rounded lottery, over everybody in the pool; of nine decimals, and exact but for the last.
 *
 * @param minimumOfOthers the smallest probability of those who are in some panel that meets the targets
 * @param gini 0 if all are as likely as each other, near 1 if one takes it all
 * @param geometricMean 0 if anybody cannot be drawn
 * @param largestDeviation the most by which a probability misses what was intended
 */
public record Statistics(
        BigDecimal minimum,
        BigDecimal maximum,
        BigDecimal minimumOfOthers,
        BigDecimal gini,
        BigDecimal geometricMean,
        BigDecimal largestDeviation) {
    static final int DECIMALS = 9;

    /**
     * @param counts by person: in how many panels
     * @param intended by person
     * @param impossible places of people whom no panel can have
     */
    static Statistics of(int[] counts, int panels, List<BigDecimal> intended, Set<Integer> impossible) {
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        int others = IntStream.range(0, counts.length)
                .filter(person -> !impossible.contains(person))
                .map(person -> counts[person])
                .min()
                .orElse(0);
        return new Statistics(
                share(sorted[0], panels),
                share(sorted[sorted.length - 1], panels),
                share(others, panels),
                gini(sorted),
                geometricMean(sorted, panels),
                largestDeviation(counts, panels, intended));
    }

    static BigDecimal share(int count, int panels) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(panels), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Half the mean difference between two people, over the mean; from the sorted list, the i-th counts 2i - n - 1 times. */
    private static BigDecimal gini(int[] sorted) {
        BigInteger weighted = BigInteger.ZERO;
        long total = 0;
        for (int place = 0; place < sorted.length; place++) {
            weighted = weighted.add(BigInteger.valueOf((2L * place + 1 - sorted.length) * sorted[place]));
            total += sorted[place];
        }
        var whole = BigInteger.valueOf(total).multiply(BigInteger.valueOf(sorted.length));
        return new BigDecimal(weighted).divide(new BigDecimal(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal geometricMean(int[] sorted, int panels) {
        if (sorted[0] == 0) {
            return BigDecimal.ZERO.setScale(DECIMALS);
        }
        double logarithms = Arrays.stream(sorted)
                .mapToDouble(count -> StrictMath.log((double) count / panels))
                .sum();
        return decimal(StrictMath.exp(logarithms / sorted.length), RoundingMode.HALF_UP);
    }

    private static BigDecimal largestDeviation(int[] counts, int panels, List<BigDecimal> intended) {
        BigDecimal largest = BigDecimal.ZERO;
        for (int person = 0; person < counts.length; person++) {
            // Compared times the number of panels, so that nothing is rounded before the end.
            largest = largest.max(intended.get(person)
                    .multiply(BigDecimal.valueOf(panels))
                    .subtract(BigDecimal.valueOf(counts[person]))
                    .abs());
        }
        return largest.divide(BigDecimal.valueOf(panels), DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal decimal(double value, RoundingMode rounding) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, rounding);
    }

    public Map<String, Object> published() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("minimum", minimum);
        members.put("maximum", maximum);
        members.put("minimumOfOthers", minimumOfOthers);
        members.put("gini", gini);
        members.put("geometricMean", geometricMean);
        members.put("largestDeviation", largestDeviation);
        return members;
    }
}
