package org.folkmoot.assembly.area;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;

/** The areas known so far and what lies in what. Many threads may ask while one defines. */
public final class AreaTree {
    /** Far above any real tree; it ends the walk when areas are being moved and point at each other for a moment. */
    private static final int DEEPEST = 64;

    private final Map<AreaCode, AreaDefined> areas = new ConcurrentHashMap<>();

    public void apply(AreaEvent event) {
        switch (event) {
            case AreaDefined defined -> areas.put(defined.code(), defined);
        }
    }

    public boolean knows(AreaCode area) {
        return areas.containsKey(area);
    }

    /** Whether {@code area} is {@code root} or lies anywhere below it. */
    public boolean isWithin(AreaCode area, AreaCode root) {
        AreaCode each = area;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            if (each.equals(root)) {
                return true;
            }
            AreaDefined defined = areas.get(each);
            each = defined == null ? null : defined.parent();
        }
        return false;
    }

    /** The areas directly below. */
    public Set<AreaCode> children(AreaCode area) {
        return areas.values().stream()
                .filter(each -> area.equals(each.parent()))
                .map(AreaDefined::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
