package org.folkmoot.lottery.register;

import java.util.Arrays;
import java.util.HexFormat;

/** The leaves of millions, 36 bytes each, to be had in their own order, which says nothing about that of the register. */
final class Leaves {
    private static final int BYTES = 32;
    private static final int PLACE_BITS = 24;

    private byte[] leaves = new byte[BYTES << 10];
    private int[] strata = new int[1 << 10];
    private int size;

    /** @throws IllegalStateException when there are more than 16,777,216 */
    void add(String leaf, int stratum) {
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

    /** The places, in the order of the first 40 bits of their leaves. */
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
        return Arrays.stream(order)
                .mapToInt(each -> (int) (each & (1 << PLACE_BITS) - 1))
                .toArray();
    }
}
