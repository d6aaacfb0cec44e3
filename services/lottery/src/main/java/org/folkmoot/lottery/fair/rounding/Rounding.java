package org.folkmoot.lottery.fair.rounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.lottery.fair.search.NearSearch;
import org.folkmoot.lottery.panel.Kinds;

/**
 * Makes equally likely panels in which each kind sits as often as its chance says, as nearly as whole panels can.
 *
 * <p>Panel by panel: each kind is due its expected number x, gets floor(x) or ceil(x), and is owed the difference. The
 * panel is the one after which the squares of what is owed add up to least; as a kind has two choices, that sum is
 * linear and one integer program finds it. For chances that a lottery can have the sum stays bounded (these are Frank
 * and Wolfe's steps of 1/j towards the chances), so that the mean of m panels approaches them as 1/m; for others what
 * is owed grows with each panel, and is noticed. Kinds that end out of bounds are mended by finding single panels anew.
 */
public final class Rounding {
    private static final double NOISE = 1e-7;
    private static final double BETTER = 1e-6;
    /** So many people owed beyond bounds do not come from rounding. */
    private static final double HOPELESS = 20;
    /** How often each panel is looked at again, at most. */
    private static final int TRIES = 10;

    private final NearSearch search;
    private final Households households;
    private final int wanted;
    private final double[] expected;
    private final int[] least;
    private final int[] most;
    private final Balance balance;
    private final List<int[]> panels;
    private final List<int[]> known;

    private Rounding(
            Kinds kinds, double[] chances, int wanted, NearSearch search, List<int[]> panels, List<int[]> known) {
        this.search = search;
        households = new Households(kinds);
        this.wanted = wanted;
        this.panels = new ArrayList<>(panels);
        this.known = known;
        balance = new Balance(kinds, chances, wanted);
        expected = new double[chances.length];
        least = new int[chances.length];
        most = new int[chances.length];
        for (int kind = 0; kind < expected.length; kind++) {
            int place = kind;
            int sofar = panels.stream().mapToInt(panel -> panel[place]).sum();
            double due = chances[kind] * kinds.size(kind) * wanted - sofar;
            expected[kind] = due / Math.max(1, wanted - panels.size());
            least[kind] = (int) Math.max(0, Math.floor(expected[kind] + NOISE));
            most[kind] = (int) Math.max(least[kind], Math.min(kinds.most(kind), Math.ceil(expected[kind] - NOISE)));
        }
    }

    /**
     * Panels for chances that may or may not be those of a lottery.
     *
     * @return by panel, by kind how many; empty when it becomes clear that no lottery has these chances
     */
    public static Optional<List<int[]>> of(Kinds kinds, double[] chances, int wanted, NearSearch search) {
        var rounding = new Rounding(kinds, chances, wanted, search, List.of(), List.of());
        if (!rounding.fill()) {
            return Optional.empty();
        }
        rounding.mend();
        return Optional.of(rounding.panels);
    }

    /** Panels for a lottery over known panels: each as often as its probability surely gives, then by what is owed. */
    public static List<int[]> of(
            Kinds kinds, double[] chances, int wanted, NearSearch search, List<int[]> known, double[] probabilities) {
        List<int[]> likely = new ArrayList<>();
        List<int[]> sure = new ArrayList<>();
        for (int panel = 0; panel < probabilities.length; panel++) {
            if (probabilities[panel] > NOISE) {
                likely.add(known.get(panel));
                int copies = (int) Math.floor(probabilities[panel] * wanted + NOISE);
                for (int copy = 0; copy < copies && sure.size() < wanted; copy++) {
                    sure.add(known.get(panel));
                }
            }
        }
        var rounding = new Rounding(kinds, chances, wanted, search, sure, likely);
        rounding.fill();
        rounding.mend();
        return rounding.panels;
    }

    private boolean fill() {
        while (panels.size() < wanted) {
            balance.due(expected);
            Optional<int[]> panel = best();
            if (panel.isEmpty()) {
                return false;
            }
            balance.pay(panel.get());
            panels.add(panel.get());
            if (known.isEmpty() && IntStream.range(0, least.length).anyMatch(kind -> balance.out(kind) > HOPELESS)) {
                return false;
            }
        }
        return true;
    }

    private Optional<int[]> best() {
        Optional<int[]> best = apart();
        double harm = best.map(balance::harmAfter).orElse(Double.POSITIVE_INFINITY);
        for (int[] panel : known) {
            double other = balance.harmAfter(panel);
            if (other < harm - BETTER) {
                harm = other;
                best = Optional.of(panel);
            }
        }
        return best;
    }

    /** A panel in which nobody sits twice with one of their household: kinds too many for that get fewer seats in it. */
    private Optional<int[]> apart() {
        double[] worth = balance.worth(least);
        int[] room = most.clone();
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<int[]> panel = search.heavy(worth, least, room);
            List<Integer> crowded = panel.map(households::crowded).orElse(List.of());
            if (crowded.isEmpty()) {
                return panel;
            }
            for (int kind : crowded) {
                room[kind] = Math.max(least[kind], panel.get()[kind] - 1);
            }
        }
        return Optional.empty();
    }

    /**
     * Goes round the panels, and replaces those that another one would better, while any kind is out of bounds. When
     * no single panel betters anything, what is out of bounds counts for more.
     */
    private void mend() {
        int place = 0;
        int unchanged = 0;
        for (int tries = 0; tries < TRIES * wanted && anyOut(); tries++) {
            if (couldHelp(panels.get(place)) && replaced(place)) {
                unchanged = 0;
            } else if (++unchanged == wanted) {
                balance.press();
                unchanged = 0;
            }
            place = (place + 1) % wanted;
        }
    }

    private boolean anyOut() {
        return IntStream.range(0, least.length).anyMatch(kind -> balance.out(kind) > 0);
    }

    private boolean replaced(int place) {
        int[] panel = panels.get(place);
        double harm = balance.harmAfter(new int[panel.length]);
        balance.payBack(panel);
        int[] other = best().orElse(panel);
        boolean better = balance.harmAfter(other) < harm - BETTER;
        panels.set(place, better ? other : panel);
        balance.pay(panels.get(place));
        return better;
    }

    private boolean couldHelp(int[] panel) {
        return IntStream.range(0, least.length)
                .filter(kind -> balance.out(kind) > 0)
                .anyMatch(kind -> balance.owed(kind) > 0 ? panel[kind] < most[kind] : panel[kind] > least[kind]);
    }
}
