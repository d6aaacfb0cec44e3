package org.folkmoot.defaults.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can go wrong at an edge, said once per feature by an enum; listed in {@code docs/api.md}. */
public interface ProblemCode {
    /** The enum's own name of it. */
    String name();

    /** The name in kebab-case: stable, for programs. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int status();

    /** A short sentence, the same for every occurrence. */
    String title();

    /** The problem as it is met this time; {@code detail} says what is wrong and what to change. */
    default ProblemException because(String detail) {
        return new ProblemException(this, detail, List.of(), Map.of());
    }

    default ProblemException because(String detail, List<InputError> errors) {
        return new ProblemException(this, detail, errors, Map.of());
    }

    /** The problem with further members, for programs. */
    default ProblemException because(String detail, Map<String, Object> members) {
        return new ProblemException(this, detail, List.of(), members);
    }
}
