package org.folkmoot.results.rollup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;

/** Which area lies in which, held in memory. Written by one reader, read by any thread. */
public final class AreaTree {
    private final Map<AreaCode, Optional<AreaCode>> parents = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();

    public void apply(AreaEvent event) {
        switch (event) {
            case AreaDefined area -> define(area);
        }
    }

    private void define(AreaDefined area) {
        Optional<AreaCode> parent = Optional.ofNullable(area.parent());
        if (!parent.equals(parents.put(area.code(), parent))) {
            version.incrementAndGet();
        }
    }

    public boolean knows(AreaCode area) {
        return parents.containsKey(area);
    }

    /** The area in which that one lies, unless it is a root or not known. */
    Optional<AreaCode> parent(AreaCode area) {
        return parents.getOrDefault(area, Optional.empty());
    }

    /**
     * The area itself and every area it lies in, nearest first. An area that is not known, or not yet, stands alone;
     * a cycle, which registration never publishes, ends where it begins.
     */
    List<AreaCode> path(AreaCode area) {
        Set<AreaCode> path = new LinkedHashSet<>();
        Optional<AreaCode> next = Optional.of(area);
        while (next.isPresent() && path.add(next.get())) {
            next = parent(next.get());
        }
        return List.copyOf(path);
    }

    /** Rises whenever the shape of the tree changes. */
    public long version() {
        return version.get();
    }
}
