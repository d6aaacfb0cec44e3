package org.folkmoot.counting.rule.committee;

import java.math.BigInteger;

/**
 * The fractions 1, 1/2, 1/3 ... as whole numbers of a common unit, so that sums of them are exact.
 *
 * @param unit the least common multiple of 1 to n
 */
record Harmonic(BigInteger unit) {
    static Harmonic upTo(int n) {
        var multiple = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            var next = BigInteger.valueOf(i);
            multiple = multiple.divide(multiple.gcd(next)).multiply(next);
        }
        return new Harmonic(multiple);
    }

    /** One j-th. */
    BigInteger share(int j) {
        return unit.divide(BigInteger.valueOf(j));
    }
}
