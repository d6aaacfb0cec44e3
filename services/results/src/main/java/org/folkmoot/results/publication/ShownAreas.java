package org.folkmoot.results.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.tally.TallyEvent.Showing;

/**
 * Under which area a ballot or a room is listed: its own, or the nearest around it that the settled tally shows. So the
 * list gives away nothing that the tally keeps.
 */
final class ShownAreas {
    /** All areas together; no area's code can be that. */
    static final String EVERYWHERE = "*";

    private final Map<AreaCode, AreaDefined> areas = new HashMap<>();
    private final Map<AreaCode, Showing> showings;

    ShownAreas(ClosedContest contest) {
        contest.areas().forEach(area -> areas.put(area.code(), area));
        showings = contest.showings();
    }

    /** The unit under which a voter of that place is listed. */
    String ofVoter(AreaCode place) {
        return unitsOfVoter(place).getFirst();
    }

    /** The unit under which a room of that place is listed. */
    String ofRoom(AreaCode place) {
        return unitsOfRoom(place).getFirst();
    }

    /** All units to which a voter of that place counts, nearest first. */
    List<String> unitsOfVoter(AreaCode place) {
        return units(place, Showing::area);
    }

    /** All units to which a room of that place counts, nearest first. */
    List<String> unitsOfRoom(AreaCode place) {
        return units(place, Showing::rooms);
    }

    /** Only what lies in shown areas all the way up, so that each unit lies in the next one. */
    private List<String> units(AreaCode place, Predicate<Showing> shown) {
        List<String> units = new ArrayList<>(List.of(EVERYWHERE));
        for (AreaCode area : path(place).reversed()) {
            if (!showings.containsKey(area) || !shown.test(showings.get(area))) {
                break;
            }
            units.add(area.value());
        }
        return units.reversed();
    }

    /** The area and all it lies in, nearest first. */
    private List<AreaCode> path(AreaCode place) {
        Set<AreaCode> path = new LinkedHashSet<>();
        AreaCode area = place;
        while (area != null && path.add(area)) {
            AreaDefined known = areas.get(area);
            area = known == null ? null : known.parent();
        }
        return List.copyOf(path);
    }

    /** An area that is shown. */
    AreaDefined area(String unit) {
        AreaCode code = AreaCode.of(unit);
        AreaDefined known = areas.get(code);
        return known == null ? new AreaDefined(code, unit, "unknown", null, 0) : known;
    }

    /** The unit in which a shown one lies. */
    String over(String unit) {
        AreaCode parent = area(unit).parent();
        return parent == null ? EVERYWHERE : parent.value();
    }
}
