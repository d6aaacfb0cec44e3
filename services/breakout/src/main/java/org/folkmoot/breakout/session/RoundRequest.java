package org.folkmoot.breakout.session;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.breakout.plan.RoundPlan;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.defaults.problem.InputError;

/** A round that a facilitator asks for, before it is known to make sense. */
record RoundRequest(AssemblyId assemblyId, String question, RoundPlan plan) {
    private static final int LONGEST_QUESTION = 200;

    RoundRequest {
        plan = plan == null ? RoundPlan.USUAL : plan;
    }

    /** Everything that has to change; empty when nothing has. */
    List<InputError> errors() {
        List<InputError> errors = new ArrayList<>();
        if (assemblyId == null) {
            errors.add(InputError.field("assemblyId", "is missing"));
        }
        if (question == null || question.isBlank() || question.length() > LONGEST_QUESTION) {
            errors.add(InputError.field("question", "needs 1 to " + LONGEST_QUESTION + " characters"));
        }
        errors.addAll(plan.errors());
        return errors;
    }
}
