package org.folkmoot.registration.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.defaults.problem.InputError;

/** What a file of areas does to the areas that are known. */
sealed interface AreaChange {

    /**
     * The file can stand.
     *
     * @param defined areas that are new or different, parents first
     */
    record Accepted(List<Area> defined, int unchanged) implements AreaChange {}

    record Refused(List<InputError> errors) implements AreaChange {}

    /**
     * Areas that the file does not name stay as they are.
     *
     * @param faults what was wrong with single lines; one of them is enough to refuse the file
     */
    static AreaChange of(List<AreaLine> lines, List<InputError> faults, Collection<Area> known) {
        List<InputError> errors = new ArrayList<>(faults);
        Map<AreaCode, Area> before = new HashMap<>();
        known.forEach(area -> before.put(area.code(), area));
        Map<AreaCode, AreaLine> named = new LinkedHashMap<>();
        for (AreaLine line : lines) {
            AreaLine first = named.putIfAbsent(line.area().code(), line);
            if (first != null) {
                errors.add(InputError.line(
                        line.number(), "the code " + line.area().code() + " stands in line " + first.number()));
            }
        }
        Map<AreaCode, Area> after = new LinkedHashMap<>(before);
        named.values().forEach(line -> after.put(line.area().code(), line.area()));
        Set<AreaCode> circular = new AreaForest(after.values()).circular();
        for (AreaLine line : named.values()) {
            Area area = line.area();
            if (area.parent() != null && !after.containsKey(area.parent())) {
                errors.add(InputError.line(
                        line.number(), "the parent " + area.parent() + " is neither in this file nor known"));
            }
            if (circular.contains(area.code())) {
                errors.add(InputError.line(line.number(), "by way of its parents it lies in itself"));
            }
        }
        if (!errors.isEmpty()) {
            errors.sort(Comparator.comparing(InputError::line));
            return new Refused(List.copyOf(errors));
        }
        List<Area> defined = new AreaForest(named.values().stream()
                        .map(AreaLine::area)
                        .filter(area -> !Objects.equals(area, before.get(area.code())))
                        .toList())
                .parentsFirst();
        return new Accepted(defined, named.size() - defined.size());
    }
}
