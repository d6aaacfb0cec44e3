package org.folkmoot.breakout.allocation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.breakout.allocation.check.Violation.Rule;
import org.folkmoot.breakout.allocation.round.Allocation;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.allocation.round.Room;
import org.folkmoot.breakout.allocation.round.Unplaced;

/**
 * Whether rooms that are too small, and people without a seat, had to be. That is judged by what one step could mend: two
 * rooms that would fit together, a seat more in a room, companions from rooms that can spare them. Where something scarce
 * is needed one step says little, and only whether the supply was used is looked at.
 */
final class Excuses {
    private final Present present;
    private final Plan plan;
    private final Allocation allocation;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<Kind, Boolean> seatsFor = new HashMap<>();
    private final Map<Kind, Integer> withoutSeat = new HashMap<>();

    Excuses(Present present, Plan plan, Allocation allocation) {
        this.present = present;
        this.plan = plan;
        this.allocation = allocation;
        for (var unplaced : allocation.unplaced()) {
            var attendee = present.of(unplaced.person());
            if (!present.needsWhatIsScarce(attendee.person())) {
                withoutSeat.merge(new Kind(attendee.party(), attendee.languages()), 1, Integer::sum);
            }
        }
    }

    /** Where there is none. */
    List<Violation> missing() {
        allocation.rooms().stream()
                .filter(room -> room.people().size() < plan.sizes().least() && !present.anyNeedsWhatIsScarce(room))
                .filter(room -> couldMerge(room) || couldGrow(room))
                .forEach(room -> violations.add(new Violation(Rule.SIZE, "room " + room.number() + " is too small")));
        allocation.unplaced().stream()
                .filter(this::couldBePlaced)
                .forEach(unplaced -> violations.add(new Violation(Rule.UNPLACED, unplaced.toString())));
        return violations;
    }

    private boolean couldMerge(Room room) {
        return allocation.rooms().stream()
                .filter(other -> other != room
                        && other.party() == room.party()
                        && other.language() == room.language()
                        && !present.anyNeedsWhatIsScarce(other))
                .anyMatch(other ->
                        plan.sizes().fits(room.people().size() + other.people().size()));
    }

    private boolean couldGrow(Room room) {
        int missing = plan.sizes().least() - room.people().size();
        return spare(room.party(), room, person -> present.speaks(person, room.language())) >= missing;
    }

    private interface Companion {
        boolean is(int person);
    }

    private int spare(int party, Room without, Companion companion) {
        return allocation.rooms().stream()
                .filter(other -> other != without && other.party() == party)
                .mapToInt(other -> Math.clamp(
                        other.people().stream()
                                .filter(person -> companion.is(person) && !present.needsWhatIsScarce(person))
                                .count(),
                        0,
                        Math.max(0, other.people().size() - plan.sizes().least())))
                .sum();
    }

    private boolean couldBePlaced(Unplaced unplaced) {
        int person = unplaced.person();
        int party = present.of(person).party();
        return switch (unplaced.reason()) {
            case NOBODY_ELSE ->
                present.people().values().stream()
                                .filter(attendee -> attendee.party() == Attendee.NO_PARTY)
                                .count()
                        != 1;
            case ALONE_IN_PARTY -> party == Attendee.NO_PARTY || couldSit(person, party);
            case NO_COMMON_LANGUAGE -> couldSit(person, party);
            case NEED_NOT_MET -> !needsWhatIsUsedUp(person);
        };
    }

    /** All that decides whether somebody who needs nothing scarce could sit somewhere. */
    private record Kind(int party, long languages) {}

    private boolean couldSit(int person, int party) {
        if (present.needsWhatIsScarce(person)) {
            return false;
        }
        var kind = new Kind(party, present.of(person).languages());
        return (withoutSeat.get(kind) > 1 && present.understand(person, person))
                || seatsFor.computeIfAbsent(kind, _ -> seatFor(person, party));
    }

    private boolean seatFor(int person, int party) {
        boolean inRoom = allocation.rooms().stream()
                .anyMatch(room -> room.party() == party
                        && hasSeatOrCanBeParted(room)
                        && !present.anyNeedsWhatIsScarce(room)
                        && present.speaks(person, room.language()));
        long languages = present.of(person).languages();
        boolean withUnplaced = withoutSeat.keySet().stream()
                .filter(other -> other.party() == party && other.languages() != languages)
                .anyMatch(other -> !plan.commonLanguage() || (other.languages() & languages) != 0);
        return inRoom || withUnplaced || spare(party, null, other -> present.understand(person, other)) > 0;
    }

    /** Where two are a full room, one more would sit alone. */
    private boolean hasSeatOrCanBeParted(Room room) {
        return plan.sizes().most() > 2 || room.people().size() < 2;
    }

    private boolean needsWhatIsUsedUp(int person) {
        return plan.supply().entrySet().stream()
                .filter(supply -> (present.of(person).needs() >>> supply.getKey() & 1) == 1)
                .anyMatch(supply -> allocation.rooms().stream()
                                .filter(room -> (room.offers() >>> supply.getKey() & 1) == 1)
                                .count()
                        >= supply.getValue());
    }
}
