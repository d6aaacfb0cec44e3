package org.folkmoot.breakout.allocation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.breakout.allocation.check.Violation.Rule;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.allocation.round.Room;

/**
 * Who sits with people of another area without need: those who speak one language alone, and enough for a room, certainly
 * have one at home, and whoever sits elsewhere in that very language could have had a seat with them.
 */
final class AwayFromArea {
    private record Tongue(int area, long languages) {}

    private final Present present;
    private final Plan plan;
    private final Map<Tongue, Integer> speakingOneAlone = new HashMap<>();

    AwayFromArea(Present present, Plan plan) {
        this.present = present;
        this.plan = plan;
        for (var attendee : present.people().values()) {
            if (attendee.party() == Attendee.NO_PARTY && !present.needsWhatIsScarce(attendee.person())) {
                long languages = plan.commonLanguage() ? attendee.languages() : 1;
                if (Long.bitCount(languages) == 1) {
                    speakingOneAlone.merge(new Tongue(present.area(attendee), languages), 1, Integer::sum);
                }
            }
        }
    }

    List<Violation> among(List<Room> rooms) {
        var violations = new ArrayList<Violation>();
        for (var room : rooms) {
            if (room.party() != Attendee.NO_PARTY || !Present.anyNumberFits(plan)) {
                continue;
            }
            long language = room.language() == Room.ANY_LANGUAGE ? 1 : 1L << room.language();
            for (int person : room.people()) {
                int area = present.area(present.of(person));
                if (area != room.area()
                        && !present.needsWhatIsScarce(person)
                        && speakingOneAlone.getOrDefault(new Tongue(area, language), 0)
                                >= plan.sizes().least()) {
                    violations.add(new Violation(Rule.AREA, "person " + person + " in room " + room.number()));
                }
            }
        }
        return violations;
    }
}
