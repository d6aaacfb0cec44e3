package org.folkmoot.contracts.breakout;

import java.time.Instant;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;

/** What stands on {@code breakout.assignments.v1}: who sits where. Read by breakout and web only. */
public sealed interface AssignmentEvent {
    AssemblyId assemblyId();

    RoundId roundId();

    ParticipantId participantId();

    /** Somebody has this seat from now on, and no other one of the round. */
    record ParticipantAssigned(
            AssemblyId assemblyId,
            RoundId roundId,
            ParticipantId participantId,
            RoomId roomId,
            SeatId seatId,
            Instant assignedAt)
            implements AssignmentEvent {}

    /** Somebody gave up their seat, or was removed from it. */
    record ParticipantUnassigned(
            AssemblyId assemblyId, RoundId roundId, ParticipantId participantId, Instant unassignedAt)
            implements AssignmentEvent {}
}
