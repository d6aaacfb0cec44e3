package org.folkmoot.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How measurements are summed up and written. */
public final class Figures {
    private Figures() {}

    public static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The value that {@code share} of all do not exceed, by nearest rank; 0 of none. */
    public static long percentile(long[] values, double share) {
        if (values.length == 0) {
            return 0;
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    public static String whole(double number) {
        return "%,d".formatted(Math.round(number));
    }

    public static String decimals(double number) {
        return "%.2f".formatted(number);
    }

    /** To two decimals, for JSON. */
    public static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
