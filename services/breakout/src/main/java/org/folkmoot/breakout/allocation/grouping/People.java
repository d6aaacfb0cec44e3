package org.folkmoot.breakout.allocation.grouping;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** A list of indexes into the crowd. */
public final class People {
    private static final int FIRST = 8;

    private int[] indexes;
    private int size;

    People() {
        indexes = new int[FIRST];
    }

    private People(int[] indexes) {
        this.indexes = indexes;
        this.size = indexes.length;
    }

    /** So many from this one on. */
    static People range(int first, int size) {
        var indexes = new int[size];
        Arrays.setAll(indexes, place -> first + place);
        return new People(indexes);
    }

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
            indexes = Arrays.copyOf(indexes, Math.max(FIRST, 2 * size));
        }
        indexes[size++] = index;
    }

    void addAll(People others) {
        if (size + others.size > indexes.length) {
            indexes = Arrays.copyOf(indexes, Math.max(2 * size, size + others.size));
        }
        System.arraycopy(others.indexes, 0, indexes, size, others.size);
        size += others.size;
    }

    void clear() {
        size = 0;
    }

    void forEach(IntConsumer action) {
        for (int place = 0; place < size; place++) {
            action.accept(indexes[place]);
        }
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
