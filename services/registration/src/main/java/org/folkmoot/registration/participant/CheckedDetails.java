package org.folkmoot.registration.participant;

import java.util.List;
import org.folkmoot.defaults.problem.InputError;

/** What became of entered details when they were checked. */
public sealed interface CheckedDetails {
    record Sound(ParticipantDetails details) implements CheckedDetails {}

    /** @param faults by field; never empty */
    record Faulty(List<InputError> faults) implements CheckedDetails {}
}
