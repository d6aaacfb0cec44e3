package org.folkmoot.breakout.allocation.round;

import java.util.Arrays;

/**
 * The forest of areas, numbered from 0, as one tree: above its roots stands one more node, everywhere, at depth 0. So
 * countries have depth 1.
 */
public final class AreaTree {
    private static final int UNKNOWN = -1;

    private final int[] parents;
    private final int[] depths;
    private final int[] childrenFirst;
    private final int[] sizes;

    private AreaTree(int[] parents, int[] depths, int[] childrenFirst, int[] sizes) {
        this.parents = parents;
        this.depths = depths;
        this.childrenFirst = childrenFirst;
        this.sizes = sizes;
    }

    /**
     * @param parentOf by area, the number of the area that it lies in; -1 for roots
     * @throws IllegalArgumentException if an area lies in itself, or in one that is unknown
     */
    public static AreaTree of(int... parentOf) {
        int everywhere = parentOf.length;
        var parents = Arrays.copyOf(parentOf, everywhere + 1);
        parents[everywhere] = UNKNOWN;
        for (int area = 0; area < everywhere; area++) {
            if (parents[area] < UNKNOWN || parents[area] >= everywhere) {
                throw new IllegalArgumentException("Area " + area + " lies in an unknown one");
            }
            parents[area] = parents[area] == UNKNOWN ? everywhere : parents[area];
        }
        var depths = depths(parents);
        var sizes = new int[parents.length];
        var order = childrenFirst(parents, depths, sizes);
        return new AreaTree(parents, depths, order, sizes);
    }

    private static int[] depths(int[] parents) {
        var depths = new int[parents.length];
        Arrays.fill(depths, UNKNOWN);
        depths[parents.length - 1] = 0;
        var way = new int[parents.length];
        for (int area = 0; area < parents.length; area++) {
            int steps = 0;
            int at = area;
            while (depths[at] == UNKNOWN) {
                if (steps == parents.length) {
                    throw new IllegalArgumentException("Area " + area + " lies in itself");
                }
                way[steps++] = at;
                at = parents[at];
            }
            while (steps > 0) {
                depths[way[--steps]] = depths[at] + 1;
                at = way[steps];
            }
        }
        return depths;
    }

    /** Each area after those in it, and each with all that lie in it together. */
    private static int[] childrenFirst(int[] parents, int[] depths, int[] sizes) {
        int deepest = Arrays.stream(depths).max().orElse(0);
        var first = new int[deepest + 2];
        for (int depth : depths) {
            first[depth + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        var byDepth = new int[parents.length];
        for (int area = 0; area < parents.length; area++) {
            byDepth[first[depths[area]]++] = area;
        }
        Arrays.fill(sizes, 1);
        for (int place = parents.length - 1; place > 0; place--) {
            sizes[parents[byDepth[place]]] += sizes[byDepth[place]];
        }
        // From the root down, each area hands its children their stretches of the order; its own place is the last.
        var begin = new int[parents.length];
        var order = new int[parents.length];
        for (int area : byDepth) {
            if (parents[area] != UNKNOWN) {
                int start = begin[parents[area]];
                begin[parents[area]] = start + sizes[area];
                begin[area] = start;
            }
            order[begin[area] + sizes[area] - 1] = area;
        }
        return order;
    }

    /** How many areas, with everywhere. */
    public int size() {
        return parents.length;
    }

    /** The node above all roots. */
    public int everywhere() {
        return parents.length - 1;
    }

    public int depth(int area) {
        return depths[area];
    }

    /** -1 above everywhere. */
    public int parent(int area) {
        return parents[area];
    }

    /** The area itself or one that it lies in, at this depth at most. */
    public int ancestor(int area, int depth) {
        int at = area;
        while (depths[at] > depth) {
            at = parents[at];
        }
        return at;
    }

    /** The smallest area that both lie in. */
    public int meeting(int one, int other) {
        int here = ancestor(one, depths[other]);
        int there = ancestor(other, depths[one]);
        while (here != there) {
            here = parents[here];
            there = parents[there];
        }
        return here;
    }

    /** An order in which each area comes after those in it, and right after the last of them. */
    public int[] childrenFirst() {
        return childrenFirst.clone();
    }

    /** How many areas lie in one, itself included. */
    public int within(int area) {
        return sizes[area];
    }
}
