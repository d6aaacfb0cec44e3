package org.folkmoot.breakout.allocation.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.breakout.allocation.check.Violation.Rule;
import org.folkmoot.breakout.allocation.round.Allocation;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.allocation.round.Room;

/**
 * Counts where an allocation breaks a hard rule. Written from the rules alone and without regard to speed, though quick
 * enough for tens of thousands.
 */
public final class RoomCheck {
    private final Map<Integer, Attendee> present;
    private final AreaTree tree;
    private final Plan plan;
    private final List<Violation> violations = new ArrayList<>();

    private RoomCheck(Collection<Attendee> attendees, AreaTree tree, Plan plan) {
        this.present = attendees.stream().collect(Collectors.toMap(Attendee::person, attendee -> attendee));
        this.tree = tree;
        this.plan = plan;
    }

    /** All there are; none if the rules hold. */
    public static List<Violation> violations(
            Collection<Attendee> attendees, AreaTree tree, Plan plan, Allocation allocation) {
        var check = new RoomCheck(attendees, tree, plan);
        if (!check.seats(allocation)) {
            return check.violations;
        }
        allocation.rooms().forEach(check::room);
        check.even(allocation.rooms());
        check.supply(allocation.rooms());
        var people = new Present(check.present, tree, plan);
        check.violations.addAll(new Excuses(people, plan, allocation).missing());
        check.violations.addAll(new AwayFromArea(people, plan).among(allocation.rooms()));
        return check.violations;
    }

    private void broken(Rule rule, String where) {
        violations.add(new Violation(rule, where));
    }

    private boolean seats(Allocation allocation) {
        var places = new HashMap<Integer, Integer>();
        allocation.rooms().forEach(room -> room.people().forEach(person -> places.merge(person, 1, Integer::sum)));
        allocation.unplaced().forEach(unplaced -> places.merge(unplaced.person(), 1, Integer::sum));
        places.forEach((person, times) -> {
            if (times != 1 || !present.containsKey(person)) {
                broken(Rule.ONE_SEAT, "person " + person + " has " + times);
            }
        });
        present.keySet().stream()
                .filter(person -> !places.containsKey(person))
                .forEach(person -> broken(Rule.ONE_SEAT, "person " + person + " has none"));
        return violations.isEmpty();
    }

    private void room(Room room) {
        int size = room.people().size();
        if (size < 2 || size > plan.sizes().most()) {
            broken(Rule.SIZE, "room " + room.number() + " of " + size);
        }
        for (int person : room.people()) {
            var attendee = present.get(person);
            if (plan.commonLanguage() && !Present.speaks(attendee, room.language())) {
                broken(Rule.LANGUAGE, "person " + person + " in room " + room.number());
            }
            if ((attendee.needs() & ~room.offers()) != 0) {
                broken(Rule.NEED, "person " + person + " in room " + room.number());
            }
            if (attendee.party() != room.party()) {
                broken(Rule.PARTY, "person " + person + " in room " + room.number());
            }
            if (attendee.area() >= tree.size()) {
                broken(Rule.AREA, "person " + person + " from nowhere");
            }
        }
    }

    private record Kind(int area, int party, int language) {}

    private void even(List<Room> rooms) {
        var sizes = rooms.stream()
                .filter(room -> room.people().size() >= plan.sizes().least())
                .collect(Collectors.groupingBy(
                        room -> new Kind(room.area(), room.party(), room.language()),
                        Collectors.summarizingInt(room -> room.people().size())));
        sizes.forEach((kind, size) -> {
            if (size.getMax() - size.getMin() > 1) {
                broken(Rule.EVEN, kind + " from " + size.getMin() + " to " + size.getMax());
            }
        });
    }

    private void supply(List<Room> rooms) {
        plan.supply().forEach((need, supply) -> {
            long offering = rooms.stream()
                    .filter(room -> (room.offers() >>> need & 1) != 0)
                    .count();
            if (offering > supply) {
                broken(Rule.SUPPLY, offering + " rooms offer " + need);
            }
        });
    }
}
