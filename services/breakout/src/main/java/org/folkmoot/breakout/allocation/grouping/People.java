package org.folkmoot.breakout.allocation.grouping;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A list of indexes into the crowd. */
public final class People {
    private static final int FIRST = 8;

    private int[] indexes = new int[FIRST];
    private int size;

    public int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    public int get(int place) {
        return indexes[place];
    }

    void add(int index) {
        if (size == indexes.length) {
            indexes = Arrays.copyOf(indexes, 2 * size);
        }
        indexes[size++] = index;
    }

    void addAll(People others) {
        for (int place = 0; place < others.size; place++) {
            add(others.indexes[place]);
        }
    }

    void clear() {
        size = 0;
    }

    /** Takes out those for whom this holds; the others stay in their order. */
    People take(IntPredicate wanted) {
        var taken = new People();
        int kept = 0;
        for (int place = 0; place < size; place++) {
            int index = indexes[place];
            if (wanted.test(index)) {
                taken.add(index);
            } else {
                indexes[kept++] = index;
            }
        }
        size = kept;
        return taken;
    }

    /** Takes out all from a place on. */
    People takeFrom(int place) {
        var taken = new People();
        for (int at = place; at < size; at++) {
            taken.add(indexes[at]);
        }
        size = place;
        return taken;
    }
}
