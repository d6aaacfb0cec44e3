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

    /** Whether a place is that area or lies in it. */
    boolean isAround(String code, AreaCode place) {
        Set<AreaCode> visited = new HashSet<>();
        AreaCode area = place;
        while (area != null && visited.add(area)) {
            if (area.value().equals(code)) {
                return true;
            }
            AreaDefined known = areas.get(area);
            area = known == null ? null : known.parent();
        }
        return false;
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
