package org.folkmoot.breakout.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.AssignmentEvent;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantAssigned;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantUnassigned;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.outbox.Outbox;

/** Says who sits where from now on, in the running transaction. */
@ApplicationScoped
public class Assignments {
    private final Outbox outbox;

    Assignments(Outbox outbox) {
        this.outbox = outbox;
    }

    public void assigned(AssemblyId assembly, Collection<SeatRow> seats, Instant now) {
        append(seats.stream()
                .<AssignmentEvent>map(seat -> new ParticipantAssigned(
                        assembly, seat.round(), seat.participant(), seat.room(), seat.id(), now))
                .toList());
    }

    public void unassigned(AssemblyId assembly, Collection<SeatRow> seats, Instant now) {
        append(seats.stream()
                .<AssignmentEvent>map(
                        seat -> new ParticipantUnassigned(assembly, seat.round(), seat.participant(), now))
                .toList());
    }

    private void append(List<AssignmentEvent> events) {
        outbox.append(
                Topics.ASSIGNMENTS,
                events.stream()
                        .map(event -> new Outbox.Entry<>(event.roundId() + "/" + event.participantId(), event))
                        .toList());
    }
}
