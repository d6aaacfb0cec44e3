package org.folkmoot.contracts.breakout;

import java.time.Instant;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;

/** What stands on {@code breakout.removals.v1}: who may not take part in an assembly any more. Why is told to nobody here. */
public sealed interface RemovalEvent {
    AssemblyId assemblyId();

    ParticipantId participantId();

    /** By the one person who is responsible for conduct. Every service refuses them in this assembly from now on. */
    record ParticipantRemoved(AssemblyId assemblyId, ParticipantId participantId, Instant removedAt)
            implements RemovalEvent {}

    /** The removal was lifted. */
    record ParticipantReadmitted(AssemblyId assemblyId, ParticipantId participantId, Instant readmittedAt)
            implements RemovalEvent {}
}
