package org.folkmoot.web.facts;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;

/** The forest of areas. One thread defines, any number read. */
public final class AreaTree {
    private static final Comparator<AreaDefined> BY_NAME =
            Comparator.comparing(AreaDefined::name, AreaTree::byLetter).thenComparing(AreaDefined::code);

    private static final Collator LETTERS = Collator.getInstance(Locale.ROOT);

    private final Map<AreaCode, AreaDefined> areas = new ConcurrentHashMap<>();
    private final Map<AreaCode, Set<AreaCode>> children = new ConcurrentHashMap<>();

    void define(AreaDefined area) {
        AreaDefined before = areas.put(area.code(), area);
        if (before != null && before.parent() != null && !before.parent().equals(area.parent())) {
            children.get(before.parent()).remove(area.code());
        }
        if (area.parent() != null) {
            children.computeIfAbsent(area.parent(), parent -> ConcurrentHashMap.newKeySet())
                    .add(area.code());
        }
    }

    public Optional<AreaDefined> area(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** What people call it; the code when it is not known. */
    public String name(AreaCode code) {
        return area(code).map(AreaDefined::name).orElse(code.value());
    }

    /** By name. */
    public List<AreaDefined> childrenOf(AreaCode parent) {
        return children.getOrDefault(parent, Set.of()).stream()
                .map(areas::get)
                .sorted(BY_NAME)
                .toList();
    }

    /** The area itself, its parent, and so on to the root. */
    public Set<AreaCode> pathOf(AreaCode code) {
        Set<AreaCode> path = new LinkedHashSet<>();
        AreaCode each = code;
        while (each != null && path.add(each)) {
            AreaDefined area = areas.get(each);
            each = area == null ? null : area.parent();
        }
        return path;
    }

    /** Every area with the one it lies in; a root has none. */
    public Map<AreaCode, Optional<AreaCode>> parents() {
        Map<AreaCode, Optional<AreaCode>> parents = new HashMap<>();
        areas.forEach((code, area) -> parents.put(code, Optional.ofNullable(area.parent())));
        return parents;
    }

    public boolean lies(AreaCode code, AreaCode within) {
        return pathOf(code).contains(within);
    }

    /** Every area, each behind its parent, brothers and sisters by name. */
    public List<AreaDefined> all() {
        List<AreaDefined> ordered = new ArrayList<>();
        areas.values().stream()
                .filter(area -> area.parent() == null || !areas.containsKey(area.parent()))
                .sorted(BY_NAME)
                .forEach(root -> append(root, ordered));
        return ordered;
    }

    /** As people look things up: an accented letter stands beside the plain one. */
    private static int byLetter(String one, String other) {
        return ((Collator) LETTERS.clone()).compare(one, other);
    }

    private void append(AreaDefined area, List<AreaDefined> ordered) {
        ordered.add(area);
        childrenOf(area.code()).forEach(child -> append(child, ordered));
    }
}
