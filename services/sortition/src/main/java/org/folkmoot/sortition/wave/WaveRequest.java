package org.folkmoot.sortition.wave;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.sortition.randomness.Randomness;
import org.folkmoot.sortition.randomness.RandomnessRequest;

/**
 * Invitations that an organiser asks for.
 *
 * @param invitations how many people; all there are, if these are fewer
 * @param byArea whether each area of the targets gets its share
 */
record WaveRequest(Integer invitations, boolean byArea, Instant answerBy, RandomnessRequest randomness) {
    private static final int MOST_INVITATIONS = 1_000_000;

    WaveRequest {
        randomness = randomness == null ? RandomnessRequest.usual() : randomness;
    }

    /** Everything that has to change; empty when nothing has. */
    List<InputError> errors(Instant now, Duration notice) {
        List<InputError> errors = new ArrayList<>();
        if (invitations == null || invitations < 1 || invitations > MOST_INVITATIONS) {
            errors.add(InputError.field("invitations", "has to be from 1 to " + MOST_INVITATIONS));
        }
        List<InputError> faults = randomness.errors(now, notice);
        errors.addAll(faults);
        if (answerBy == null) {
            errors.add(InputError.field("answerBy", "is missing"));
        } else if (faults.isEmpty()) {
            Randomness fixed = randomness.fixed(now, notice);
            if (!answerBy.isAfter(fixed.knownFrom())) {
                errors.add(
                        InputError.field("answerBy", "has to be after " + fixed.knownFrom() + ", when the lot falls"));
            }
        }
        return errors;
    }
}
