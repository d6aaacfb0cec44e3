package org.folkmoot.breakout.allocation.grouping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.breakout.allocation.round.Plan;

/**
 * Sees to it that not more rooms offer something than there can be. Where groups would take more, the rooms that serve the
 * fewest are given up; their people move to a seat in a room that offers what they need, if there is one, else their need
 * is not met. O(r (g + r)) for g groups with such needs and r rooms given up.
 */
final class Scarcity {
    private final Crowd crowd;
    private final Plan plan;
    private final Groups groups;
    private final List<Integer> unmet = new ArrayList<>();
    private final Set<Group> shrunk = new HashSet<>();

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
        for (int place = 0; place < evicted.size(); place++) {
            shelter(evicted.get(place));
        }
        return dissolve();
    }

    /** Those whose needs are not met. */
    List<Integer> unmet() {
        return unmet;
    }

    private static final class Taker {
        private final Group group;
        private Equipment equipment;

        Taker(Group group) {
            this.group = group;
        }
    }

    private void giveUp(int need, int supply, People evicted) {
        var takers = new ArrayList<Taker>();
        int taken = 0;
        for (var group : groups.formed()) {
            if (group.mightNeed(1 << need)) {
                var taker = new Taker(group);
                taker.equipment = equipment(group);
                taken += taker.equipment.rooms(need);
                takers.add(taker);
            }
        }
        while (taken > supply) {
            Taker least = null;
            People fewest = null;
            for (var taker : takers) {
                var served = smallest(taker.equipment, need);
                if (served.size() > 0 && (fewest == null || served.size() < fewest.size())) {
                    least = taker;
                    fewest = served;
                }
            }
            if (least == null) {
                throw new IllegalStateException("Rooms offer what nobody in them needs");
            }
            taken -= least.equipment.rooms(need);
            for (int place = 0; place < fewest.size(); place++) {
                int index = fewest.get(place);
                least.group.people().take(other -> other == index);
            }
            shrunk.add(least.group);
            evicted.addAll(fewest);
            least.equipment = equipment(least.group);
            taken += least.equipment.rooms(need);
        }
    }

    private Equipment equipment(Group group) {
        return Equipment.of(group, crowd, plan.sizes());
    }

    /** Those with this need in the room that has the fewest of them. */
    private People smallest(Equipment equipment, int need) {
        var byRoom = new TreeMap<Integer, People>();
        for (int place = 0; place < equipment.needy(); place++) {
            int index = equipment.needy(place);
            if ((crowd.needs(index) >>> need & 1) != 0) {
                byRoom.computeIfAbsent(equipment.room(place), _ -> new People()).add(index);
            }
        }
        return byRoom.values().stream()
                .reduce((one, other) -> other.size() < one.size() ? other : one)
                .orElseGet(People::new);
    }

    /** Takes out whoever finds a group that then needs no more of what is scarce. */
    void admit(People people) {
        people.take(this::admitted);
    }

    private void shelter(int index) {
        if (!admitted(index)) {
            unmet.add(index);
        }
    }

    private boolean admitted(int index) {
        int needs = crowd.needs(index);
        return groups.formed().stream()
                .anyMatch(group -> group.party() == crowd.party(index)
                        && group.size() > 0
                        && crowd.speaks(index, group.language())
                        && (needs == 0 || group.mightNeed(needs))
                        && plan.sizes().fits(group.size() + 1)
                        && takesNoMore(group, index));
    }

    private boolean takesNoMore(Group group, int index) {
        var before = equipment(group);
        group.add(index, crowd);
        var after = equipment(group);
        boolean noMore = plan.supply().keySet().stream().allMatch(need -> after.rooms(need) <= before.rooms(need));
        if (!noMore) {
            group.people().take(other -> other == index);
        }
        return noMore;
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
            }
        }
        shrunk.clear();
        return homeless;
    }
}
