package org.folkmoot.breakout.talk;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.folkmoot.breakout.goround.outcome.Submission;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.InputError;

/**
 * What a room sends in.
 *
 * @param priorities the most important first; none are needed
 */
record OutcomeRequest(@NotNull Integer revision, @NotNull String line, List<String> priorities) {
    Submission submission() {
        List<String> given = priorities == null ? List.of() : priorities;
        // Not by a constraint on each: the validator takes half a minute to tell of a hundred thousand.
        if (given.stream().anyMatch(Objects::isNull)) {
            throw CommonProblem.MALFORMED_REQUEST.because(
                    "Change the field priorities.",
                    List.of(InputError.field("priorities", "are texts, none of them null")));
        }
        return new Submission(revision, line, given);
    }
}
