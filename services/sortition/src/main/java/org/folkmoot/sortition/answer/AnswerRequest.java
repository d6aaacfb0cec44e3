package org.folkmoot.sortition.answer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.lottery.pool.Quota;
import org.folkmoot.sortition.draw.DrawRow;

/**
 * @param accepts whether they put themselves forward
 * @param stated what they confirm about themselves: a value for each feature of the targets but the area
 * @param address where they live, so that no two of one household are drawn; only a pseudonym of it is kept
 */
record AnswerRequest(
        @NotNull Boolean accepts,
        @Size(max = 100) Map<String, String> stated,
        @Size(max = 500) String address) {
    AnswerRequest {
        stated = stated == null ? Map.of() : new TreeMap<>(stated);
    }

    /** What an accepting answer lacks, all of it; empty for a declining one. */
    List<InputError> errors(List<Quota> targets) {
        List<InputError> errors = new ArrayList<>();
        if (!accepts) {
            return errors;
        }
        Map<String, List<String>> choices = choices(targets);
        choices.forEach((feature, values) -> {
            String value = stated.get(feature);
            if (value == null || !values.contains(value)) {
                errors.add(InputError.field(
                        "stated." + feature,
                        (value == null ? "is missing" : "cannot be " + value) + "; choose one of: "
                                + String.join(", ", values)));
            }
        });
        stated.keySet().stream()
                .filter(feature -> !choices.containsKey(feature))
                .forEach(
                        feature -> errors.add(InputError.field("stated." + feature, "is not asked for; leave it out")));
        return errors;
    }

    /** By feature, what can be confirmed; the area is known. */
    static Map<String, List<String>> choices(List<Quota> targets) {
        return targets.stream()
                .filter(quota -> !quota.feature().equals(DrawRow.AREA))
                .collect(Collectors.groupingBy(
                        Quota::feature, TreeMap::new, Collectors.mapping(Quota::value, Collectors.toList())));
    }
}
