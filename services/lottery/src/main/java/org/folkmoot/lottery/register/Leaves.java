package org.folkmoot.lottery.register;

import java.util.Arrays;
import java.util.HexFormat;

/** The leaves of millions, 36 bytes each, to be had in their own order, which says nothing about that of the register. */
public final class Leaves {
    private static final int BYTES = 32;
    private static final int PLACE_BITS = 24;

    private byte[] leaves;
    private int[] strata;
    private int size;

    /** @param people for whom there is space at once, at least 2; there may be more */
    public Leaves(int people) {
        leaves = new byte[BYTES * Math.max(2, people)];
        strata = new int[Math.max(2, people)];
    }

    /**
     * Adds a person.
     *
     * @param leaf in hexadecimal
     * @throws IllegalStateException when there are more than 16,777,216
     */
    public void add(String leaf, int stratum) {
        if (size == 1 << PLACE_BITS) {
            throw new IllegalStateException("a register has at most %,d people".formatted(1 << PLACE_BITS));
        }
        if (size == strata.length) {
            leaves = Arrays.copyOf(leaves, leaves.length + leaves.length / 2 / BYTES * BYTES);
            strata = Arrays.copyOf(strata, leaves.length / BYTES);
        }
        System.arraycopy(HexFormat.of().parseHex(leaf), 0, leaves, BYTES * size, BYTES);
        strata[size] = stratum;
        size++;
    }

    int size() {
        return size;
    }

    String leaf(int place) {
        return HexFormat.of().formatHex(leaves, BYTES * place, BYTES * place + BYTES);
    }

    int stratum(int place) {
        return strata[place];
    }

    /** The places, in the order of their leaves. */
    int[] inOrder() {
        long[] order = new long[size];
        for (int place = 0; place < size; place++) {
            long first = 0;
            for (int octet = 0; octet < (Long.SIZE - PLACE_BITS) / Byte.SIZE; octet++) {
                first = first << Byte.SIZE | Byte.toUnsignedLong(leaves[BYTES * place + octet]);
            }
            order[place] = (first << PLACE_BITS | place) ^ Long.MIN_VALUE;
        }
        Arrays.sort(order);
        int[] places = Arrays.stream(order)
                .mapToInt(each -> (int) (each & (1 << PLACE_BITS) - 1))
                .toArray();
        settle(places);
        return places;
    }

    /** Some of millions share the first 40 bits: they are neighbours by now. */
    private void settle(int[] places) {
        for (int end = 1; end < places.length; end++) {
            for (int last = end; last > 0 && compare(places[last - 1], places[last]) > 0; last--) {
                int higher = places[last - 1];
                places[last - 1] = places[last];
                places[last] = higher;
            }
        }
    }

    private int compare(int one, int other) {
        return Arrays.compareUnsigned(
                leaves, BYTES * one, BYTES * one + BYTES, leaves, BYTES * other, BYTES * other + BYTES);
    }
}
