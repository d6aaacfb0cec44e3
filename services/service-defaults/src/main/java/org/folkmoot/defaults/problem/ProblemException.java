package org.folkmoot.defaults.problem;

import java.util.List;
import java.util.Map;

/** Carries a refusal from a resource to the problem mapper. It has no stack: a refusal is not a failure. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient List<InputError> errors;
    private final transient Map<String, Object> members;

    ProblemException(ProblemCode code, String detail, List<InputError> errors, Map<String, Object> members) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.members = Map.copyOf(members);
    }

    public ProblemCode code() {
        return code;
    }

    public List<InputError> errors() {
        return errors;
    }

    public Map<String, Object> members() {
        return members;
    }
}
