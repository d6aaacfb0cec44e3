package org.folkmoot.web.party;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.web.facts.Amounts;

/** The rows of a sheet: one for each option, or one for each amount that somebody in the room named. */
final class CountRows {
    /** A longer scale is not written out: the convener writes the amounts that were named. */
    private static final int MOST_WRITTEN_OUT = 25;

    private CountRows() {}

    /** Whether amounts are to be written beside their numbers. */
    static boolean free(ContestDefinition contest) {
        return contest.form() instanceof BallotForm.Amount scale && !writtenOut(scale);
    }

    static List<CountSheet.Row> of(ContestDefinition contest, Map<String, Integer> counts) {
        if (contest.form() instanceof BallotForm.Amount scale) {
            SortedMap<Long, Integer> amounts = new TreeMap<>();
            if (writtenOut(scale)) {
                for (long amount = scale.least(); amount <= scale.greatest(); amount += scale.step()) {
                    amounts.put(amount, 0);
                }
            }
            counts.forEach((amount, count) -> amounts.put(Long.valueOf(amount), count));
            return rows(scale, amounts);
        }
        List<CountSheet.Row> rows = new ArrayList<>();
        for (ContestOption option : contest.options()) {
            String id = option.id().value();
            rows.add(new CountSheet.Row(id, option.label(), counts.getOrDefault(id, 0)));
        }
        return rows;
    }

    /** What a form says: {@code count-OPTION}, and {@code amount-N} with {@code number-N} beside it. */
    static List<CountSheet.Row> read(ContestDefinition contest, MultivaluedMap<String, String> form) {
        Map<String, Integer> counts = new TreeMap<>();
        form.forEach((name, typed) -> {
            if (name.startsWith("count-")) {
                counts.put(name.substring(6), CountSheet.number(typed.getFirst()));
            }
        });
        if (contest.form() instanceof BallotForm.Amount) {
            counts.keySet().removeIf(amount -> !amount.matches("\\d{1,18}"));
            form.forEach((name, typed) -> {
                String amount = typed.getFirst().strip();
                int count = CountSheet.number(form.getFirst(name.replaceFirst("amount-", "number-")));
                if (name.startsWith("amount-") && amount.matches("\\d{1,18}") && count > 0) {
                    counts.merge(amount, count, Integer::sum);
                }
            });
        }
        return of(contest, counts);
    }

    /** Amounts that nobody could have named, as sentences. */
    static List<String> mistakes(ContestDefinition contest, List<CountSheet.Row> rows) {
        return contest.form() instanceof BallotForm.Amount scale
                ? rows.stream()
                        .filter(row -> !scale.has(Long.parseLong(row.id())))
                        .map(row -> row.label() + " is not on the scale. It goes from " + Amounts.number(scale.least())
                                + " to " + Amounts.of(scale.greatest(), scale) + ", in steps of " + scale.step() + ".")
                        .toList()
                : List.of();
    }

    private static boolean writtenOut(BallotForm.Amount scale) {
        return (scale.greatest() - scale.least()) / scale.step() < MOST_WRITTEN_OUT;
    }

    private static List<CountSheet.Row> rows(BallotForm.Amount scale, SortedMap<Long, Integer> amounts) {
        List<CountSheet.Row> rows = new ArrayList<>();
        amounts.forEach(
                (amount, count) -> rows.add(new CountSheet.Row(amount.toString(), Amounts.of(amount, scale), count)));
        return rows;
    }
}
