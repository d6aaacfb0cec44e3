package org.folkmoot.counting.rule.committee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.counting.profile.Supporters;
import org.folkmoot.counting.rule.committee.Committees.Committee;

/**
 * Branch and bound for the greatest sum of harmonic scores. The score is submodular: what an option adds now it can at
 * most add later, so the score so far and the greatest additions for the open seats bound what a branch can reach.
 */
final class HarmonicSearch {
    /** What it costs to put an option in its place among the others, in looks at a group of voters. */
    private static final long SORTING = 16;

    private final Supporters supporters;
    private final int seats;
    private final long limit;
    private final long[] share;
    private final int[] satisfied;
    private final List<Integer> members = new ArrayList<>();
    private final List<Committee> found = new ArrayList<>();
    private long most;
    private long looks;
    private boolean complete = true;

    HarmonicSearch(Supporters supporters, int seats, long limit) {
        this.supporters = supporters;
        this.seats = seats;
        this.limit = limit;
        satisfied = new int[supporters.groups()];
        share = shares(seats, supporters.voters());
    }

    private static long[] shares(int seats, long voters) {
        var harmonic = Harmonic.upTo(seats);
        var share = new long[seats];
        try {
            // No sum can be greater than every voter being given every share in full.
            Math.multiplyExact(Math.multiplyExact(harmonic.unit().longValueExact(), voters), seats);
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException(seats + " seats are too many for the exact search", tooLarge);
        }
        for (int j = 0; j < seats; j++) {
            share[j] = harmonic.share(j + 1).longValueExact();
        }
        return share;
    }

    boolean complete() {
        return complete;
    }

    /** All best committees, given one that is known to be good. */
    List<Committee> from(List<Integer> good) {
        long score = 0;
        for (int option : good) {
            score += gain(option);
            elect(option, 1);
        }
        good.forEach(option -> elect(option, -1));
        most = score;
        branch(
                IntStream.range(0, supporters.options().size())
                        .boxed()
                        .sorted(Comparator.comparingLong(supporters::support).reversed())
                        .toList(),
                0);
        return List.copyOf(found);
    }

    private void branch(List<Integer> standing, long score) {
        looks += SORTING * standing.size();
        if (looks > limit) {
            throw new TooHardException(limit);
        }
        int open = seats - members.size();
        if (open == 0) {
            record(score);
            return;
        }
        if (standing.size() < open) {
            return;
        }
        var gains = new long[supporters.options().size()];
        standing.forEach(option -> gains[option] = gain(option));
        var order = standing.stream()
                .sorted(Comparator.<Integer>comparingLong(option -> gains[option])
                        .reversed())
                .toList();
        var ordered = order.stream().mapToLong(option -> gains[option]).toArray();
        // Branch on which of the options is the first, in this order, to be a member.
        for (int i = 0; i + open <= order.size() && complete; i++) {
            if (score + Arrays.stream(ordered, i, i + open).sum() < most) {
                return;
            }
            int option = order.get(i);
            elect(option, 1);
            members.add(option);
            branch(order.subList(i + 1, order.size()), score + gains[option]);
            members.removeLast();
            elect(option, -1);
        }
    }

    private void record(long score) {
        if (score > most) {
            found.clear();
            most = score;
        }
        if (score == most) {
            found.add(Committee.of(members));
            complete = found.size() < Committees.MOST;
        }
    }

    private long gain(int option) {
        looks += supporters.groupsOf(option).length;
        long gain = 0;
        for (int group : supporters.groupsOf(option)) {
            gain += share[satisfied[group]] * supporters.count(group);
        }
        return gain;
    }

    private void elect(int option, int change) {
        looks += supporters.groupsOf(option).length;
        for (int group : supporters.groupsOf(option)) {
            satisfied[group] += change;
        }
    }
}
