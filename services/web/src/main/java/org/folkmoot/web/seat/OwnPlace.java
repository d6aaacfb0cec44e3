package org.folkmoot.web.seat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;

/** What one open page has been told of its own place, and so what is still to be said. Touched by one thread only. */
public final class OwnPlace {
    private final Seats seats;
    private final AssemblyId assembly;
    private final ParticipantId participant;
    private final Instant since;
    private long version = -1;
    private Place told;

    OwnPlace(Seats seats, AssemblyId assembly, ParticipantId participant, Instant since) {
        this.seats = seats;
        this.assembly = assembly;
        this.participant = participant;
        this.since = since;
    }

    /**
     * What is to be said now; empty when that has been said. The page may know more than this instance, from another
     * one: nothing is said before all is known here that was known anywhere when the page began to listen.
     */
    public Optional<Buffer> news() {
        long current = seats.version();
        if (current == version || (told == null && !seats.freshAt().isAfter(since))) {
            return Optional.empty();
        }
        version = current;
        Place place = seats.placeOf(participant, assembly);
        if (place.equals(told)) {
            return Optional.empty();
        }
        told = place;
        String event = "event: place\ndata: " + PlaceMessage.of(place) + "\n\n";
        return Optional.of(Buffer.buffer(event.getBytes(StandardCharsets.UTF_8)));
    }
}
