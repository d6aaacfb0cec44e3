package org.folkmoot.results.recount;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;

/** Adds what was counted in places to every area they lie in. */
final class AreaSums {
    private final Map<AreaCode, AreaDefined> areas = new HashMap<>();

    void add(AreaEvent event) {
        switch (event) {
            case AreaDefined area -> areas.put(area.code(), area);
        }
    }

    String name(AreaCode area) {
        AreaDefined known = areas.get(area);
        return known == null ? "(not in the tree)" : known.name();
    }

    Map<AreaCode, Count> of(Map<AreaCode, Count> places) {
        Map<AreaCode, Count> sums = new TreeMap<>();
        places.forEach((place, count) -> {
            Set<AreaCode> visited = new HashSet<>();
            AreaCode area = place;
            while (area != null && visited.add(area)) {
                sums.computeIfAbsent(area, first -> new Count()).add(count);
                AreaDefined known = areas.get(area);
                area = known == null ? null : known.parent();
            }
        });
        return sums;
    }
}
