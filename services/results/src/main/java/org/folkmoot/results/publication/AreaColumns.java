package org.folkmoot.results.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.party.GroupResult;

/** The columns of every unit that is shown and has anybody; everywhere is always one of them. */
final class AreaColumns {
    private final SortedMap<String, Columns> units = new TreeMap<>();

    AreaColumns(ClosedContest contest, ShownAreas shown) {
        units.put(ShownAreas.EVERYWHERE, new Columns());
        Map<AreaCode, Map<Marked, Long>> places = new HashMap<>();
        contest.ballots()
                .forEach(ballot -> places.computeIfAbsent(ballot.area(), area -> new HashMap<>())
                        .merge(ballot.marked(), 1L, Long::sum));
        places.forEach((place, votes) -> {
            for (String unit : shown.unitsOfVoter(place)) {
                Columns columns = units.computeIfAbsent(unit, first -> new Columns());
                votes.forEach((marked, voters) -> columns.add(marked.selection(), voters));
            }
        });
        for (GroupResult room : contest.rooms()) {
            shown.unitsOfRoom(room.area())
                    .forEach(unit ->
                            units.computeIfAbsent(unit, first -> new Columns()).add(room));
        }
    }

    SortedMap<String, Columns> units() {
        return units;
    }

    Columns everywhere() {
        return units.get(ShownAreas.EVERYWHERE);
    }
}
