package org.folkmoot.sortition.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.lottery.pool.Quota;

/**
 * A draw that an organiser asks for, before it is known to make sense.
 *
 * @param notAgain absent: those who sit on the panel that was drawn last from the same area
 */
record DrawRequest(
        AssemblyId assemblyId, String name, AreaCode area, int seats, List<Target> targets, List<DrawId> notAgain) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_SEATS = 10_000;
    private static final int MOST_TARGETS = 500;
    private static final int MOST_NOT_AGAIN = 100;

    DrawRequest {
        targets = targets == null ? List.of() : targets.stream().toList();
    }

    /** Everything that has to change; empty when nothing has. */
    List<InputError> errors() {
        List<InputError> errors = new ArrayList<>();
        if (assemblyId == null) {
            errors.add(InputError.field("assemblyId", "is missing"));
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add(InputError.field("name", "needs 1 to " + LONGEST_NAME + " characters"));
        }
        if (seats < 1 || seats > MOST_SEATS) {
            errors.add(InputError.field("seats", "has to be from 1 to " + MOST_SEATS));
        }
        if (targets.isEmpty() || targets.size() > MOST_TARGETS) {
            errors.add(InputError.field("targets", "needs 1 to " + MOST_TARGETS + " of them"));
        }
        for (int place = 0; place < targets.size(); place++) {
            Target target = targets.get(place);
            if (target == null || !target.isSound(MOST_SEATS)) {
                errors.add(InputError.field(
                        "targets[" + place + "]",
                        "needs a feature, a value, and a minimum from 0 to the maximum, which is at most "
                                + MOST_SEATS));
            }
        }
        if (errors.isEmpty()) {
            errors.addAll(together());
        }
        return errors;
    }

    private List<InputError> together() {
        List<InputError> errors = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Target target : targets) {
            if (!seen.add(List.of(target.feature(), target.value()))) {
                errors.add(
                        InputError.field("targets", target.feature() + ": " + target.value() + " stands there twice"));
            }
        }
        Map<String, List<Target>> features = targets.stream().collect(Collectors.groupingBy(Target::feature));
        features.forEach((feature, values) -> {
            int least = values.stream().mapToInt(Target::minimum).sum();
            int most = values.stream().mapToInt(Target::maximum).sum();
            if (least > seats || most < seats) {
                errors.add(InputError.field(
                        "targets",
                        "of the values of %s come from %d to %d people, and there are %d seats"
                                .formatted(feature, least, most, seats)));
            }
        });
        if (notAgain != null && notAgain.stream().anyMatch(Objects::isNull)) {
            errors.add(InputError.field("notAgain", "has a draw without an id"));
        }
        if (notAgain != null && notAgain.size() > MOST_NOT_AGAIN) {
            errors.add(InputError.field("notAgain", "has more than " + MOST_NOT_AGAIN + " draws"));
        }
        return errors;
    }

    List<Quota> quotas() {
        return targets.stream().map(Target::quota).toList();
    }
}
