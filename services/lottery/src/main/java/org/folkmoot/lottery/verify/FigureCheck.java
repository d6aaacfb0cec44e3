package org.folkmoot.lottery.verify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.lottery.verify.reading.CsvTable;
import org.folkmoot.lottery.verify.reading.Findings;
import org.folkmoot.lottery.verify.reading.JsonObject;
import org.folkmoot.lottery.verify.reading.MalformedException;

/** Each person's probability, and the figures over all of them, from the panels. */
record FigureCheck(PoolTable pool, PanelTable panels, Findings.At findings) {
    static final String PROBABILITIES = "probabilities.csv";
    static final String STATISTICS = "statistics.json";

    private static final int DECIMALS = 9;
    /** The last decimal may have been rounded the other way. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.000000002");

    private static final String PROBABILITY = "0\\.[0-9]{9}|1\\.0{9}";

    /** The intended probabilities, by place; empty if they cannot be read. */
    Optional<List<BigDecimal>> probabilities(byte[] content) {
        var rows = CsvTable.read(
                PROBABILITIES, content, List.of("pseudonym", "panels", "probability", "intended"), findings);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        if (rows.get().size() != pool.rows().size()) {
            findings.say(
                    PROBABILITIES,
                    "has %d people; the pool has %d"
                            .formatted(rows.get().size(), pool.rows().size()));
            return Optional.empty();
        }
        List<BigDecimal> intended = new ArrayList<>();
        for (int place = 0; place < rows.get().size(); place++) {
            List<String> row = rows.get().get(place);
            String pseudonym = pool.rows().get(place).pseudonym();
            int count = panels.counts()[place];
            if (!row.get(0).equals(pseudonym)) {
                findings.say(PROBABILITIES, "has %s where the pool has %s".formatted(row.get(0), pseudonym));
            }
            if (!row.get(1).equals(String.valueOf(count))) {
                findings.say(
                        PROBABILITIES,
                        "says that %s is in %s panels; it is %d".formatted(pseudonym, row.get(1), count));
            }
            if (!row.get(2).equals(share(count).toPlainString())) {
                findings.say(
                        PROBABILITIES,
                        "gives %s the probability %s; it is %s"
                                .formatted(pseudonym, row.get(2), share(count).toPlainString()));
            }
            if (!row.get(3).matches(PROBABILITY)) {
                findings.say(
                        PROBABILITIES,
                        "the probability intended for %s is not one: %s".formatted(pseudonym, row.get(3)));
                return Optional.empty();
            }
            intended.add(new BigDecimal(row.get(3)));
        }
        return Optional.of(intended);
    }

    /** The smallest and the largest probability, recomputed, and how far people who are alike lie apart. */
    String range() {
        return "%s to %s; among people who are alike, %s apart at most"
                .formatted(
                        share(Arrays.stream(panels.counts()).min().orElse(0)).toPlainString(),
                        share(Arrays.stream(panels.counts()).max().orElse(0)).toPlainString(),
                        unequal());
    }

    /** The most by which two people of the same values differ, both without a household: favours would show here. */
    private String unequal() {
        Map<List<String>, IntSummaryStatistics> alike = new HashMap<>();
        for (int place = 0; place < panels.counts().length; place++) {
            PoolTable.Row row = pool.rows().get(place);
            if (row.household().isEmpty()) {
                alike.computeIfAbsent(row.values(), values -> new IntSummaryStatistics())
                        .accept(panels.counts()[place]);
            }
        }
        int most = alike.values().stream()
                .mapToInt(counts -> counts.getMax() - counts.getMin())
                .max()
                .orElse(0);
        return share(most).toPlainString();
    }

    void statistics(byte[] content, Optional<List<BigDecimal>> intended) throws MalformedException {
        JsonObject json = JsonObject.parse(content);
        json.requireOnly(List.of(
                "minimum", "maximum", "minimumOfOthers", "gini", "geometricMean", "largestDeviation", "inNoPanel"));
        if (!json.written(content)) {
            throw new MalformedException("is written in another form than prescribed");
        }
        Set<String> outside = new HashSet<>(json.texts("inNoPanel"));
        for (String pseudonym : outside) {
            if (!pool.has(pseudonym)) {
                findings.say(STATISTICS, pseudonym + " is in no panel and not in the pool either");
            } else if (panels.counts()[pool.places().get(pseudonym)] > 0) {
                findings.say(STATISTICS, pseudonym + " is said to be in no panel, and is");
            }
        }
        int[] counts = panels.counts();
        compare(json, "minimum", share(Arrays.stream(counts).min().orElse(0)));
        compare(json, "maximum", share(Arrays.stream(counts).max().orElse(0)));
        compare(
                json,
                "minimumOfOthers",
                share(pool.rows().stream()
                        .map(PoolTable.Row::pseudonym)
                        .filter(pseudonym -> !outside.contains(pseudonym))
                        .mapToInt(pseudonym -> counts[pool.places().get(pseudonym)])
                        .min()
                        .orElse(0)));
        compare(json, "gini", gini(counts));
        compare(json, "geometricMean", geometricMean(counts));
        if (intended.isPresent()) {
            compare(json, "largestDeviation", deviation(counts, intended.get()));
        }
    }

    private void compare(JsonObject json, String name, BigDecimal recomputed) throws MalformedException {
        BigDecimal published = json.decimal(name);
        if (published.subtract(recomputed).abs().compareTo(TOLERANCE) > 0) {
            findings.say(
                    STATISTICS,
                    "%s is %s; it should be %s".formatted(name, published.toPlainString(), recomputed.toPlainString()));
        }
    }

    private BigDecimal share(int count) {
        return new BigDecimal(count).divide(new BigDecimal(panels.panels().size()), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Over the sorted list: 2 (1 x_1 + 2 x_2 + ... + n x_n) / (n (x_1 + ... + x_n)) - (n + 1) / n. */
    private static BigDecimal gini(int[] counts) {
        int[] sorted = Arrays.stream(counts).sorted().toArray();
        BigDecimal ranked = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (int rank = 1; rank <= sorted.length; rank++) {
            ranked = ranked.add(new BigDecimal((long) rank * sorted[rank - 1]));
            sum = sum.add(new BigDecimal(sorted[rank - 1]));
        }
        var people = new BigDecimal(sorted.length);
        if (sum.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return ranked.add(ranked)
                .divide(sum, MathContext.DECIMAL128)
                .subtract(people.add(BigDecimal.ONE))
                .divide(people, MathContext.DECIMAL128);
    }

    private BigDecimal geometricMean(int[] counts) {
        double mean = 0;
        for (int count : counts) {
            if (count == 0) {
                return BigDecimal.ZERO;
            }
            mean += Math.log(count) / counts.length;
        }
        return new BigDecimal(Math.exp(mean - Math.log(panels.panels().size())));
    }

    private BigDecimal deviation(int[] counts, List<BigDecimal> intended) {
        BigDecimal largest = BigDecimal.ZERO;
        for (int place = 0; place < counts.length; place++) {
            var exact = new BigDecimal(counts[place])
                    .divide(new BigDecimal(panels.panels().size()), MathContext.DECIMAL128);
            largest = largest.max(exact.subtract(intended.get(place)).abs());
        }
        return largest;
    }
}
