package org.folkmoot.breakout.allocation.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.breakout.allocation.round.Plan;

/**
 * Sees to it that not more rooms offer something than there can be. Where groups would take more, the rooms that serve the
 * fewest are given up; their people move to a seat in a room that offers what they need, if there is one, else their need
 * is not met. O(n log n) for n people with such needs, each time that rooms are given up, and for each that finds a seat the
 * groups up to that.
 */
final class Scarcity {
    private final Crowd crowd;
    private final Plan plan;
    private final Groups groups;
    private final List<Integer> unmet = new ArrayList<>();
    private final Set<Group> shrunk = new HashSet<>();
    private final Set<Kind> refused = new HashSet<>();
    /** By need, how many rooms offer it; never fewer than do. */
    private final int[] taken = new int[Integer.SIZE];

    private boolean movedAnybody;

    Scarcity(Crowd crowd, Plan plan, Groups groups) {
        this.crowd = crowd;
        this.plan = plan;
        this.groups = groups;
    }

    /** People without needs that are scarce, whose groups are too small since others had to leave. */
    People relieve() {
        var evicted = new People();
        for (var entry : new TreeMap<>(plan.supply()).entrySet()) {
            giveUp(entry.getKey(), entry.getValue(), evicted);
        }
        movedAnybody = evicted.size() > 0;
        plan.supply().keySet().forEach(need -> taken[need] = served(need).size());
        refused.clear();
        for (int place = 0; place < evicted.size(); place++) {
            shelter(evicted.get(place));
        }
        return dissolve();
    }

    /** Whether the last time somebody had to leave their group. */
    boolean movedAnybody() {
        return movedAnybody;
    }

    /** Those whose needs are not met. */
    List<Integer> unmet() {
        return unmet;
    }

    /** People of one group who are served by one room. */
    private record Served(Group group, People people) {}

    private void giveUp(int need, int supply, People evicted) {
        var served = served(need);
        // Whoever stays may need another room once others have left, so it is looked at again.
        while (served.size() > supply) {
            served.sort(Comparator.comparingInt(room -> room.people().size()));
            var leaving = new BitSet(crowd.size());
            for (var room : served.subList(0, served.size() - supply)) {
                room.people().forEach(leaving::set);
                evicted.addAll(room.people());
                shrunk.add(room.group());
            }
            shrunk.forEach(group -> group.people().take(leaving::get));
            served = served(need);
        }
    }

    /** Those with this need, room by room. */
    private List<Served> served(int need) {
        var rooms = new ArrayList<Served>();
        for (var group : groups.formed()) {
            if (group.mightNeed(1 << need)) {
                var byRoom = new TreeMap<Integer, People>();
                var equipment = equipment(group);
                for (int place = 0; place < equipment.needy(); place++) {
                    int index = equipment.needy(place);
                    if ((crowd.needs(index) >>> need & 1) != 0) {
                        byRoom.computeIfAbsent(equipment.room(place), _ -> new People())
                                .add(index);
                    }
                }
                byRoom.values().forEach(people -> rooms.add(new Served(group, people)));
            }
        }
        return rooms;
    }

    private Equipment equipment(Group group) {
        return Equipment.of(group, crowd, plan.sizes());
    }

    /** Takes out whoever finds a group for which there is then enough of what is scarce. */
    void admit(People people) {
        people.take(this::admitted);
    }

    /** All that decides who may sit where. */
    private record Kind(int party, long languages, int needs) {}

    private void shelter(int index) {
        var kind = new Kind(crowd.party(index), crowd.languages(index), crowd.needs(index));
        // Where one found no seat another like that hardly will; thousands may ask.
        if (refused.contains(kind) || !admitted(index)) {
            refused.add(kind);
            unmet.add(index);
        }
    }

    private boolean admitted(int index) {
        return groups.formed().stream()
                .anyMatch(group -> group.party() == crowd.party(index)
                        && group.size() > 0
                        && crowd.speaks(index, group.language())
                        && plan.sizes().fits(group.size() + 1)
                        && suffices(group, index));
    }

    /** Lets somebody into a group if there are rooms enough for what the group then needs. */
    private boolean suffices(Group group, int index) {
        var before = equipment(group);
        group.add(index, crowd);
        var after = equipment(group);
        boolean enough = plan.supply().entrySet().stream()
                .allMatch(supply -> after.rooms(supply.getKey()) == before.rooms(supply.getKey())
                        || taken[supply.getKey()] + after.rooms(supply.getKey()) - before.rooms(supply.getKey())
                                <= supply.getValue());
        if (enough) {
            plan.supply().keySet().forEach(need -> taken[need] += after.rooms(need) - before.rooms(need));
        } else {
            group.leave(index, crowd);
        }
        return enough;
    }

    /** Those that shrank, and others that are too small, to whom they may now be company. */
    private People dissolve() {
        var homeless = new People();
        for (var group : groups.formed()) {
            boolean looked = shrunk.contains(group) || !group.mightNeed(-1);
            if (!shrunk.isEmpty() && looked && group.size() < plan.sizes().least()) {
                var people = group.people().takeFrom(0);
                var scarce = people.take(index -> crowd.needs(index) != 0);
                for (int place = 0; place < scarce.size(); place++) {
                    shelter(scarce.get(place));
                }
                homeless.addAll(people);
            } else if (!shrunk.isEmpty() && looked && !plan.sizes().leavesNobodyAlone(group.size())) {
                leaveOne(group, homeless);
            }
        }
        shrunk.clear();
        return homeless;
    }

    /** Of those who would come out as pairs and one alone: somebody who needs nothing scarce, if there is anybody. */
    private void leaveOne(Group group, People homeless) {
        int place = 0;
        while (place < group.size() - 1 && crowd.needs(group.people().get(place)) != 0) {
            place++;
        }
        int index = group.people().get(place);
        group.leave(index, crowd);
        if (crowd.needs(index) == 0) {
            homeless.add(index);
        } else {
            shelter(index);
        }
    }
}
