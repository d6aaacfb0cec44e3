package org.folkmoot.counting.rule.shares;

import java.math.BigInteger;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.counting.exact.Approximation;
import org.folkmoot.counting.exact.Rational;

/**
 * What voters have left. Voters with the same amount share a purse, amounts are whole multiples of one unit, and the unit
 * is divided further when a price needs it: exact, and cheap as long as few amounts differ.
 */
public final class Purses {
    private final BigInteger[] amounts;
    private final BigInteger units;
    private final int[] purseOf;

    private Purses(BigInteger[] amounts, BigInteger units, int[] purseOf) {
        this.amounts = amounts;
        this.units = units;
        this.purseOf = purseOf;
    }

    static Purses equal(int groups, Rational endowment) {
        return new Purses(new BigInteger[] {endowment.numerator()}, endowment.denominator(), new int[groups]);
    }

    /** How many different amounts there are. */
    public int size() {
        return amounts.length;
    }

    /** What a purse holds, in units; purses are ascending. */
    public BigInteger amount(int purse) {
        return amounts[purse];
    }

    /** How many units make one of the currency. */
    public BigInteger units() {
        return units;
    }

    /** The purse of a group of voters. */
    public int of(int group) {
        return purseOf[group];
    }

    /** The same amounts in the largest unit that divides them all, comparable with equals. */
    Object canonical() {
        var divisor = units;
        for (var amount : amounts) {
            divisor = divisor.gcd(amount);
        }
        var largest = divisor;
        return List.of(
                Arrays.stream(amounts).map(amount -> amount.divide(largest)).toList(),
                units.divide(largest),
                IntBuffer.wrap(purseOf));
    }

    /** Amounts for a first look. */
    double[] approximately() {
        return Approximation.quotients(amounts, units);
    }

    /**
     * Every one of these groups pays the price, or all it has where it has less.
     *
     * @param paying the groups
     */
    Purses pay(int[] paying, Rational price) {
        var finer = units.divide(units.gcd(price.denominator())).multiply(price.denominator());
        var stretch = finer.divide(units);
        var due = price.numerator().multiply(finer.divide(price.denominator()));
        int before = amounts.length;
        var pays = new boolean[purseOf.length];
        var keepers = new boolean[before];
        for (int group : paying) {
            pays[group] = true;
        }
        for (int group = 0; group < purseOf.length; group++) {
            if (!pays[group]) {
                keepers[purseOf[group]] = true;
            }
        }
        var payers = new boolean[before];
        for (int group : paying) {
            payers[purseOf[group]] = true;
        }
        // Both lists are ascending, so merging them keeps the amounts sorted.
        var kept = new BigInteger[before];
        var left = new BigInteger[before];
        for (int purse = 0; purse < before; purse++) {
            var stretched = amounts[purse].multiply(stretch);
            kept[purse] = keepers[purse] ? stretched : null;
            left[purse] = payers[purse] ? stretched.subtract(due).max(BigInteger.ZERO) : null;
        }
        return merged(kept, left, pays, finer);
    }

    private Purses merged(BigInteger[] kept, BigInteger[] left, boolean[] pays, BigInteger finer) {
        int before = amounts.length;
        var next = new BigInteger[2 * before];
        var ofKept = new int[before];
        var ofLeft = new int[before];
        int size = 0;
        int k = 0;
        int l = 0;
        while (k < before || l < before) {
            if (k < before && kept[k] == null) {
                k++;
            } else if (l < before && left[l] == null) {
                l++;
            } else {
                boolean fromLeft = k == before || (l < before && left[l].compareTo(kept[k]) <= 0);
                var amount = fromLeft ? left[l] : kept[k];
                if (size == 0 || !next[size - 1].equals(amount)) {
                    next[size++] = amount;
                }
                if (fromLeft) {
                    ofLeft[l++] = size - 1;
                } else {
                    ofKept[k++] = size - 1;
                }
            }
        }
        var moved = new int[purseOf.length];
        Arrays.setAll(moved, group -> pays[group] ? ofLeft[purseOf[group]] : ofKept[purseOf[group]]);
        return new Purses(Arrays.copyOf(next, size), finer, moved);
    }
}
