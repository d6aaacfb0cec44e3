package org.folkmoot.breakout.allocation.grouping;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.Plan;

/**
 * From how far people are gathered: those of an area at the plan's depth, and those who need what is scarce from as much
 * farther up the tree as it takes for the rooms that offer it to be enough. O(n) for each need in limited supply and each
 * depth.
 */
final class Gathering {
    private final Crowd crowd;
    private final AreaTree tree;
    private final Plan plan;

    Gathering(Crowd crowd, AreaTree tree, Plan plan) {
        this.crowd = crowd;
        this.tree = tree;
        this.plan = plan;
    }

    /** By index into the crowd, the area with whose people somebody sits. */
    int[] scopes() {
        var scopeOf = ancestors(plan.depth());
        var scopes = new int[crowd.size()];
        for (int index = 0; index < scopes.length; index++) {
            scopes[index] = scopeOf[crowd.area(index)];
        }
        if (plan.limitedNeeds() != 0) {
            liftScarce(scopes);
        }
        return scopes;
    }

    private int[] ancestors(int depth) {
        var ancestors = new int[tree.size()];
        Arrays.setAll(ancestors, area -> tree.ancestor(area, depth));
        return ancestors;
    }

    private void liftScarce(int[] scopes) {
        var needy = needy();
        var usual = usualLanguages(needy);
        for (var entry : new TreeMap<>(plan.supply()).entrySet()) {
            int need = 1 << entry.getKey();
            int depth = plan.depth();
            while (depth > 0 && rooms(need, depth, needy, usual) > entry.getValue()) {
                depth--;
            }
            for (int index : needy) {
                if ((crowd.needs(index) & need) != 0) {
                    scopes[index] = tree.ancestor(scopes[index], depth);
                }
            }
        }
    }

    private int[] needy() {
        return IntStream.range(0, crowd.size())
                .filter(index -> crowd.needs(index) != 0)
                .toArray();
    }

    /** How many rooms it takes if everybody sits in their usual language, each area and party by itself. */
    private int rooms(int need, int depth, int[] needy, int[] usual) {
        var counts = new TreeMap<Long, Integer>();
        for (int place = 0; place < needy.length; place++) {
            int index = needy[place];
            if ((crowd.needs(index) & need) != 0) {
                int party = crowd.party(index);
                long where = party == Attendee.NO_PARTY
                        ? tree.ancestor(crowd.area(index), depth)
                        : (long) tree.size() + party;
                counts.merge(where * Long.SIZE + usual[place], 1, Integer::sum);
            }
        }
        int target = plan.sizes().target();
        return counts.values().stream()
                .mapToInt(people -> (people + target - 1) / target)
                .sum();
    }

    /** Of each one's languages that which most people speak. */
    private int[] usualLanguages(int[] needy) {
        var speakers = new Languages();
        for (int index = 0; index < crowd.size(); index++) {
            speakers.count(crowd.languages(index));
        }
        return Arrays.stream(needy)
                .map(index -> Math.max(0, speakers.mostSpoken(crowd.languages(index))))
                .toArray();
    }
}
