package org.folkmoot.breakout.talk;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.folkmoot.breakout.goround.outcome.Submission;

/**
 * What a room sends in.
 *
 * @param priorities the most important first; none are needed
 */
record OutcomeRequest(@NotNull Integer revision, @NotNull String line, List<@NotNull String> priorities) {
    Submission submission() {
        return new Submission(revision, line, priorities == null ? List.of() : priorities);
    }
}
