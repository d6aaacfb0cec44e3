package org.folkmoot.registration.area;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;

/** Areas by their parents. A parent that is not among them counts as none. */
final class AreaForest {
    private final Map<AreaCode, Area> areas = new LinkedHashMap<>();

    AreaForest(Collection<Area> areas) {
        areas.forEach(area -> this.areas.put(area.code(), area));
    }

    /** All areas, each after its parent, otherwise in the order given. Needs a forest without circles. */
    List<Area> parentsFirst() {
        Set<Area> ordered = new LinkedHashSet<>();
        for (Area area : areas.values()) {
            Deque<Area> unplaced = new ArrayDeque<>();
            for (Area each = area; each != null && !ordered.contains(each); each = parentOf(each)) {
                unplaced.push(each);
            }
            ordered.addAll(unplaced);
        }
        return List.copyOf(ordered);
    }

    /** The areas that, by way of their parents, lie in themselves. */
    Set<AreaCode> circular() {
        Set<AreaCode> circular = new HashSet<>();
        Set<AreaCode> settled = new HashSet<>();
        for (Area area : areas.values()) {
            List<AreaCode> path = new ArrayList<>();
            Map<AreaCode, Integer> steps = new HashMap<>();
            for (Area each = area; each != null && !settled.contains(each.code()); each = parentOf(each)) {
                Integer seen = steps.putIfAbsent(each.code(), path.size());
                if (seen != null) {
                    circular.addAll(path.subList(seen, path.size()));
                    break;
                }
                path.add(each.code());
            }
            settled.addAll(path);
        }
        return circular;
    }

    /** An area and all that lies in it; empty when it is not known. */
    Set<AreaCode> within(AreaCode root) {
        Map<AreaCode, List<AreaCode>> children = new HashMap<>();
        areas.values().stream()
                .filter(area -> area.parent() != null)
                .forEach(area -> children.computeIfAbsent(area.parent(), _ -> new ArrayList<>())
                        .add(area.code()));
        Set<AreaCode> within = new LinkedHashSet<>();
        Deque<AreaCode> open = new ArrayDeque<>();
        if (areas.containsKey(root)) {
            open.add(root);
        }
        while (!open.isEmpty()) {
            AreaCode next = open.poll();
            if (within.add(next)) {
                open.addAll(children.getOrDefault(next, List.of()));
            }
        }
        return within;
    }

    private Area parentOf(Area area) {
        return area.parent() == null ? null : areas.get(area.parent());
    }
}
