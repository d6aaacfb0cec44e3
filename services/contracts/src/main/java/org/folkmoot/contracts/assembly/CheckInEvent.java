package org.folkmoot.contracts.assembly;

import java.time.Instant;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.participant.ParticipantId;

/** What stands on {@code assembly.check-ins.v1}. */
public sealed interface CheckInEvent {
    AssemblyId assemblyId();

    /** Somebody is there. {@code area} is the participant's own area at that moment. */
    record ParticipantCheckedIn(AssemblyId assemblyId, ParticipantId participantId, AreaCode area, Instant checkedInAt)
            implements CheckInEvent {}
}
