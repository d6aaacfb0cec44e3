package org.folkmoot.lottery.fair;

import java.util.Arrays;
import java.util.Random;
import org.folkmoot.lottery.panel.PanelProblem;

/**
 * A pool as those who answer invitations make it: older, better educated and more urban than the country, whose shares
 * (rounded, of a European country of twelve regions) make the quotas.
 */
public final class SyntheticPool {
    private static final double[][] COUNTRY = {
        {0.495, 0.495, 0.01},
        {0.14, 0.17, 0.16, 0.17, 0.15, 0.21},
        {0.04, 0.11, 0.08, 0.07, 0.09, 0.09, 0.13, 0.14, 0.09, 0.05, 0.08, 0.03},
        {0.18, 0.30, 0.20, 0.32},
        {0.82, 0.09, 0.04, 0.03, 0.02},
        {0.81, 0.19}
    };
    private static final double[][] ANSWERING = {
        {1.0, 1.15, 1.5},
        {0.7, 0.8, 0.9, 1.1, 1.4, 1.3},
        {0.8, 0.9, 0.9, 0.9, 0.9, 1.0, 1.5, 1.2, 1.1, 0.8, 1.0, 0.8},
        {0.35, 0.7, 0.9, 1.9},
        {1.1, 0.8, 0.7, 0.9, 0.8},
        {1.1, 0.7}
    };

    private SyntheticPool() {}

    public static PanelProblem of(int people, int seats, double sharing, long seed) {
        var random = new Random(seed);
        int values = Arrays.stream(COUNTRY).mapToInt(shares -> shares.length).sum();
        int[] minimums = new int[values];
        int[] maximums = new int[values];
        int[][] quotas = new int[people][COUNTRY.length];
        int first = 0;
        for (int feature = 0; feature < COUNTRY.length; feature++) {
            double[] shares = COUNTRY[feature];
            double[] weights = new double[shares.length];
            for (int value = 0; value < shares.length; value++) {
                weights[value] = shares[value] * ANSWERING[feature][value];
                double slack = Math.max(0.6, 0.03 * seats * shares[value]);
                minimums[first + value] = (int) Math.max(0, Math.floor(shares[value] * seats - slack + 0.5));
                maximums[first + value] = (int) Math.ceil(shares[value] * seats + slack - 0.5);
            }
            for (int person = 0; person < people; person++) {
                quotas[person][feature] = first + pick(weights, random);
            }
            first += shares.length;
        }
        int[] households = new int[people];
        Arrays.fill(households, PanelProblem.ALONE);
        int homes = (int) (people * sharing / 2);
        for (int home = 0; home < homes; home++) {
            households[2 * home] = home;
            households[2 * home + 1] = home;
        }
        return new PanelProblem(seats, minimums, maximums, quotas, households);
    }

    private static int pick(double[] weights, Random random) {
        double at = random.nextDouble() * Arrays.stream(weights).sum();
        int value = 0;
        while (value < weights.length - 1 && at >= weights[value]) {
            at -= weights[value];
            value++;
        }
        return value;
    }
}
