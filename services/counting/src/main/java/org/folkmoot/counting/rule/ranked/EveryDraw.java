package org.folkmoot.counting.rule.ranked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/**
 * Runs a run-off along every branch of every draw (Conitzer, Rognlie and Xia 2009, "parallel universes"), to see what a lot
 * decided. It repeats the count, each time with the next of the draws that could have come.
 */
public final class EveryDraw {
    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> choices = new ArrayList<>();
    private int met;

    private EveryDraw() {}

    /**
     * Every way the count could have gone.
     *
     * @param most how many counts may be made
     * @return empty if there are more
     */
    public static Optional<List<Runoff>> of(Profile<Ranking> profile, RunoffRules rules, int most) {
        var draws = new EveryDraw();
        var runoffs = new ArrayList<Runoff>();
        do {
            if (runoffs.size() == most) {
                return Optional.empty();
            }
            draws.met = 0;
            runoffs.add(InstantRunoff.count(profile, rules, draws::take));
        } while (draws.next());
        return Optional.of(runoffs);
    }

    private int take(List<Integer> tied, boolean matters) {
        if (!matters) {
            return tied.getFirst();
        }
        if (met == taken.size()) {
            taken.add(0);
            choices.add(tied.size());
        }
        return tied.get(taken.get(met++));
    }

    /** The last draw with an option that was not taken yet takes it; those after it begin anew. */
    private boolean next() {
        while (!taken.isEmpty() && taken.getLast() + 1 == choices.getLast()) {
            taken.removeLast();
            choices.removeLast();
        }
        if (taken.isEmpty()) {
            return false;
        }
        taken.set(taken.size() - 1, taken.getLast() + 1);
        return true;
    }
}
