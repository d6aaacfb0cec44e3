package org.folkmoot.results.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.tally.SmallCells;
import org.folkmoot.contracts.tally.SmallCells.People;

/**
 * Which area a ballot may show: its own, or the nearest around it that is not withheld. The rule is the one by which
 * tallies withhold areas, so the list gives away nothing that they keep.
 */
final class ShownAreas {
    /** All areas together; no area's code can be that. */
    static final String EVERYWHERE = "*";

    private final Map<AreaCode, AreaDefined> areas = new HashMap<>();
    private final Set<AreaCode> withheld;

    ShownAreas(ClosedContest contest, int smallest) {
        contest.areas().forEach(area -> areas.put(area.code(), area));
        withheld = new SmallCells(smallest).withheld(parents(), people(contest));
    }

    private Map<AreaCode, Optional<AreaCode>> parents() {
        Map<AreaCode, Optional<AreaCode>> parents = new HashMap<>();
        areas.forEach((code, area) -> parents.put(code, Optional.ofNullable(area.parent())));
        return parents;
    }

    private Map<AreaCode, People> people(ClosedContest contest) {
        Map<AreaCode, Long> individual = new HashMap<>();
        contest.ballots().forEach(ballot -> individual.merge(ballot.area(), 1L, Long::sum));
        Map<AreaCode, People> people = new HashMap<>();
        individual.forEach((place, ballots) -> add(people, place, new People(ballots, 0)));
        for (GroupResult room : contest.rooms()) {
            add(people, room.area(), new People(0, room.answered()));
        }
        return people;
    }

    private void add(Map<AreaCode, People> people, AreaCode place, People more) {
        for (AreaCode area : path(place)) {
            people.merge(
                    area,
                    more,
                    (one, other) -> new People(one.individual() + other.individual(), one.group() + other.group()));
        }
    }

    /** The area and all it lies in, nearest first. */
    private Collection<AreaCode> path(AreaCode place) {
        Set<AreaCode> path = new LinkedHashSet<>();
        AreaCode area = place;
        while (area != null && path.add(area)) {
            AreaDefined known = areas.get(area);
            area = known == null ? null : known.parent();
        }
        return path;
    }

    /** The unit under which somebody of that place is listed. */
    String shown(AreaCode place) {
        return path(place).stream()
                .filter(area -> !withheld.contains(area))
                .findFirst()
                .map(AreaCode::value)
                .orElse(EVERYWHERE);
    }

    /** All units to which somebody of that place counts, nearest first. */
    List<String> units(AreaCode place) {
        List<String> units = new ArrayList<>();
        path(place).stream().filter(area -> !withheld.contains(area)).forEach(area -> units.add(area.value()));
        units.add(EVERYWHERE);
        return units;
    }

    /** An area that is shown. */
    AreaDefined area(String unit) {
        AreaCode code = AreaCode.of(unit);
        AreaDefined known = areas.get(code);
        return known == null ? new AreaDefined(code, unit, "unknown", null, 0) : known;
    }

    /** The unit in which a shown one lies; what is over a shown area is shown, too. */
    String over(String unit) {
        AreaCode parent = area(unit).parent();
        return parent == null ? EVERYWHERE : parent.value();
    }
}
