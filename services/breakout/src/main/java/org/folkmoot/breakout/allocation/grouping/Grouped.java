package org.folkmoot.breakout.allocation.grouping;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.breakout.allocation.round.Unplaced;

/**
 * What the hard rules came to.
 *
 * @param crowd those in a group, numbered anew group by group: who may sit together lies together in memory, which is half
 *     of the speed of what follows
 * @param groups none of them empty
 * @param unplaced those for whom there was no group
 */
public record Grouped(Crowd crowd, List<Group> groups, List<Unplaced> unplaced) {
    public Grouped {
        groups = List.copyOf(groups);
        unplaced = List.copyOf(unplaced);
    }

    static Grouped of(Crowd crowd, List<Group> formed, List<Unplaced> unplaced) {
        var order = new People();
        for (var group : formed) {
            order.addAll(group.people());
        }
        var ordered = crowd.inOrder(order);
        var groups = new ArrayList<Group>(formed.size());
        int next = 0;
        for (var group : formed) {
            if (group.size() > 0) {
                var people = People.range(next, group.size());
                next += group.size();
                groups.add(new Group(group.home(), group.party(), group.language(), people, ordered));
            }
        }
        return new Grouped(ordered, groups, unplaced);
    }
}
