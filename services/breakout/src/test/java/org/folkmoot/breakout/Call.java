package org.folkmoot.breakout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyPublished;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantRegistered;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.EventPublisher;

/** An assembly of a test's own, in a town of its own, published as the other services would. */
public record Call(AssemblyId id, AreaCode town) {
    private static final String ENGLISH = "en";

    public static Call published() {
        Call call = new Call(AssemblyId.random(), AreaCode.of("town-" + UUID.randomUUID()));
        try (EventPublisher others = new EventPublisher()) {
            others.publish(
                    Topics.AREAS, call.town().value(), new AreaDefined(call.town(), "Town", "locality", null, 1_000));
            others.publish(
                    Topics.ASSEMBLIES,
                    call.id().toString(),
                    new AssemblyPublished(new AssemblyDetails(
                            call.id(),
                            "Call",
                            call.town(),
                            Instant.now(),
                            List.of(new AgendaSegment("rooms", "Rooms", java.time.Duration.ofMinutes(10))))));
        }
        return call;
    }

    /** They speak English and have come. */
    public List<ParticipantId> come(int number) {
        return come(number, ENGLISH);
    }

    public List<ParticipantId> come(int number, String language) {
        List<ParticipantId> people = new ArrayList<>();
        try (EventPublisher others = new EventPublisher()) {
            for (int person = 0; person < number; person++) {
                ParticipantId id = ParticipantId.random();
                people.add(id);
                others.publish(
                        Topics.PARTICIPANTS,
                        id.toString(),
                        new ParticipantRegistered(id, town, language, Set.of(), Instant.now()));
                others.publish(
                        Topics.CHECK_INS, id() + "/" + id, new ParticipantCheckedIn(id(), id, town, Instant.now()));
            }
        }
        return people;
    }
}
