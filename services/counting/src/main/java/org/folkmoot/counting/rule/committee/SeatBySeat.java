package org.folkmoot.counting.rule.committee;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Supporters;
import org.folkmoot.counting.rule.committee.Committees.Committee;
import org.folkmoot.counting.rule.committee.Committees.Step;
import org.folkmoot.counting.tie.Draw;
import org.folkmoot.counting.tie.Tie;

/**
 * Runs a sequential rule: once with the public draw at each tie, and once along every branch of every tie ("parallel
 * universes", Conitzer, Rognlie and Xia 2009), which gives all tied committees.
 */
final class SeatBySeat {
    /** Looks at groups of voters: a few seconds, and a few dozen megabytes. */
    private static final long LOOKS = 50_000_000;

    private static final int LEAST_STATES = 20;

    private final List<Option> options;
    private final int seats;
    private final Draw draw;
    private final long states;

    SeatBySeat(Supporters supporters, int seats, Draw draw) {
        this.options = supporters.options();
        this.seats = seats;
        this.draw = draw;
        long looks = IntStream.range(0, options.size())
                .mapToLong(option -> supporters.groupsOf(option).length)
                .sum();
        this.states = Math.clamp(LOOKS / Math.max(1, looks), LEAST_STATES, 20 * Committees.MOST);
    }

    Committees run(Sequence start) {
        var steps = new ArrayList<Step>();
        var ties = new ArrayList<Tie>();
        var state = start;
        for (var best = next(state); !best.isEmpty(); best = next(state)) {
            int elected = draw.order(options, best).getFirst();
            steps.add(new Step(elected, state.value(), best));
            if (best.size() > 1) {
                ties.add(Tie.drawn("seat " + steps.size(), best, List.of(elected)));
            }
            state = state.elect(elected);
        }
        var chosen = Committee.of(state.elected());
        if (ties.isEmpty()) {
            return new Committees(List.of(chosen), true, chosen, steps, ties);
        }
        var all = new TreeSet<Committee>();
        boolean complete = explore(start, all);
        all.add(chosen);
        return new Committees(List.copyOf(all), complete, chosen, steps, ties);
    }

    private List<Integer> next(Sequence state) {
        return state.elected().size() == seats ? List.of() : state.best();
    }

    private boolean explore(Sequence start, Set<Committee> found) {
        var seen = new HashSet<Object>();
        var open = new ArrayDeque<Sequence>();
        open.push(start);
        long looked = 0;
        while (!open.isEmpty()) {
            if (found.size() >= Committees.MOST || ++looked > states) {
                return false;
            }
            var state = open.pop();
            var best = next(state);
            if (best.isEmpty()) {
                found.add(Committee.of(state.elected()));
            }
            for (int option : best) {
                var successor = state.elect(option);
                if (best.size() == 1 || seen.add(successor.key())) {
                    open.push(successor);
                }
            }
        }
        return true;
    }
}
