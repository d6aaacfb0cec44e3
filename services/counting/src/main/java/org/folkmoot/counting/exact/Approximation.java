package org.folkmoot.counting.exact;

import java.math.BigInteger;
import java.util.Arrays;

/** A first look at fractions, to see which of them need to be compared exactly; good to about fifteen digits. */
public final class Approximation {
    /** A double holds numbers of some thousand binary digits; longer ones are shortened first, both sides alike. */
    private static final int DIGITS = 900;

    private Approximation() {}

    public static double[] quotients(BigInteger[] numerators, BigInteger denominator) {
        int longest = denominator.bitLength();
        for (var numerator : numerators) {
            longest = Math.max(longest, numerator.bitLength());
        }
        int shift = Math.max(0, longest - DIGITS);
        double divisor = denominator.shiftRight(shift).doubleValue();
        var quotients = new double[numerators.length];
        Arrays.setAll(quotients, i -> numerators[i].shiftRight(shift).doubleValue() / divisor);
        return quotients;
    }
}
