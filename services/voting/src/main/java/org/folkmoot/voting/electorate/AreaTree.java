package org.folkmoot.voting.electorate;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.area.AreaCode;

/** Which area lies in which. An area's parent is always defined before it. */
final class AreaTree {
    private final Map<AreaCode, Optional<AreaCode>> parents = new ConcurrentHashMap<>();

    void define(AreaCode code, AreaCode parent) {
        parents.put(code, Optional.ofNullable(parent));
    }

    boolean knows(AreaCode code) {
        return parents.containsKey(code);
    }

    /** Whether {@code area} is {@code ancestor} or lies under it. */
    boolean liesWithin(AreaCode area, AreaCode ancestor) {
        AreaCode each = area;
        // Redefinitions could close a circle for a moment; no path is longer than there are areas.
        for (int steps = parents.size(); each != null && steps >= 0; steps--) {
            if (each.equals(ancestor)) {
                return true;
            }
            each = parents.getOrDefault(each, Optional.empty()).orElse(null);
        }
        return false;
    }
}
