package org.folkmoot.lottery.invitation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/**
 * All tickets by place, as four numbers each; 32 bytes a person. Signs are flipped, so that plain order is the order of
 * the unsigned tickets.
 */
final class Tickets {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int PARTS = 4;
    private static final int BLOCK = 1 << 14;
    private static final int BUCKET_BITS = 16;

    /** In blocks, so that growing copies nothing. */
    private long[][] blocks = new long[64][];

    private int size;

    void add(byte[] number) {
        if (size % BLOCK == 0) {
            if (size / BLOCK == blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * blocks.length);
            }
            blocks[size / BLOCK] = new long[PARTS * BLOCK];
        }
        long[] block = blocks[size / BLOCK];
        int from = size % BLOCK * PARTS;
        for (int part = 0; part < PARTS; part++) {
            block[from + part] = (long) LONGS.get(number, Long.BYTES * part) ^ Long.MIN_VALUE;
        }
        size++;
    }

    int size() {
        return size;
    }

    Ticket ticket(int place) {
        ByteBuffer number = ByteBuffer.allocate(TicketOffice.BYTES);
        for (int part = 0; part < PARTS; part++) {
            number.putLong(part(place, part) ^ Long.MIN_VALUE);
        }
        return Ticket.of(number.array());
    }

    private long part(int place, int part) {
        return blocks[place / BLOCK][place % BLOCK * PARTS + part];
    }

    private int compare(int one, int other) {
        for (int part = 0; part < PARTS; part++) {
            int order = Long.compare(part(one, part), part(other, part));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /**
     * Finds the lowest without sorting all: tickets are spread evenly, so that few share the first bits of the last one
     * that is in, and only these are sorted.
     *
     * @param places of different tickets
     * @param count from 1 to all of them
     * @param winners gains the places of the lowest
     * @return the place of the highest ticket among them
     */
    int lowest(int[] places, int count, BitSet winners) {
        int[] sizes = new int[1 << BUCKET_BITS];
        for (int place : places) {
            sizes[bucket(place)]++;
        }
        int last = 0;
        int below = 0;
        while (below + sizes[last] < count) {
            below += sizes[last];
            last++;
        }
        Integer[] edge = new Integer[sizes[last]];
        int found = 0;
        for (int place : places) {
            int bucket = bucket(place);
            if (bucket < last) {
                winners.set(place);
            } else if (bucket == last) {
                edge[found] = place;
                found++;
            }
        }
        Arrays.sort(edge, this::compare);
        for (int place = 0; place < count - below; place++) {
            winners.set(edge[place]);
        }
        return edge[count - below - 1];
    }

    private int bucket(int place) {
        return (int) ((part(place, 0) ^ Long.MIN_VALUE) >>> (Long.SIZE - BUCKET_BITS));
    }

    /** Places whose ticket, and therefore id, is that of an earlier place. */
    BitSet repeated() {
        BitSet repeated = new BitSet();
        int mask = Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4) - 1;
        int[] seen = new int[mask + 1];
        for (int place = 0; place < size; place++) {
            int slot = (int) part(place, 1) & mask;
            while (seen[slot] != 0 && compare(seen[slot] - 1, place) != 0) {
                slot = (slot + 1) & mask;
            }
            if (seen[slot] == 0) {
                seen[slot] = place + 1;
            } else {
                repeated.set(place);
            }
        }
        return repeated;
    }
}
