package org.folkmoot.web.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.web.facts.Amounts;

/** How many named each amount. */
record Distribution(SortedMap<Long, Long> voters) {
    private static final int MOST_BARS = 21;

    /** Amounts from and up to these, shown as one bar. */
    record Bin(long from, long to, String label) {}

    static Distribution of(TallyColumn... columns) {
        SortedMap<Long, Long> voters = new TreeMap<>();
        for (TallyColumn column : columns) {
            column.counts().forEach((amount, number) -> {
                if (amount.value().matches("\\d{1,18}")) {
                    voters.merge(Long.valueOf(amount.value()), number, Long::sum);
                }
            });
        }
        return new Distribution(voters);
    }

    /** A bar for each amount, or, of a scale with many, for as many amounts as keep the bars few. */
    static List<Bin> bins(BallotForm.Amount scale) {
        long amounts = (scale.greatest() - scale.least()) / scale.step() + 1;
        long each = Math.ceilDiv(amounts, MOST_BARS) * scale.step();
        List<Bin> bins = new ArrayList<>();
        for (long from = scale.least(); from <= scale.greatest(); from += each) {
            long to = Math.min(scale.greatest(), from + each - scale.step());
            String label = from == to ? Amounts.of(from, scale) : Amounts.number(from) + "–" + Amounts.of(to, scale);
            bins.add(new Bin(from, to, label));
        }
        return bins;
    }

    long in(Bin bin) {
        return voters.subMap(bin.from(), bin.to() + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    long all() {
        return voters.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The least amount that at least this share of the answers names or stays below; empty without answers. */
    Optional<Long> quantile(long numerator, long denominator) {
        long needed = Math.ceilDiv(all() * numerator, denominator);
        long reached = 0;
        for (var entry : voters.entrySet()) {
            reached += entry.getValue();
            if (reached >= needed && needed > 0) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }
}
