package org.folkmoot.web.seat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.Round;
import org.folkmoot.contracts.breakout.Round.Message;
import org.folkmoot.contracts.event.Json;

/**
 * What a browser is told of its own place. All of it each time, so that whoever missed something has missed nothing.
 *
 * @param round absent: everybody is in the plenary
 * @param room absent: no seat
 */
record PlaceMessage(RoundTold round, RoomTold room) {
    record RoundTold(String id, int number, Instant closesAt, Message message) {}

    /** @param joined numbers of the rooms that were joined with this one; absent: none */
    record RoomTold(String id, int number, int revision, List<Integer> joined) {}

    static String of(Place place) {
        PlaceMessage message = new PlaceMessage(
                place.inRound() ? told(place.round()) : null,
                place.seated() ? told(place.room(), place.joined()) : null);
        try {
            return Json.MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a live message", e);
        }
    }

    private static RoundTold told(Round round) {
        return new RoundTold(round.id().toString(), round.number(), round.closesAt(), round.message());
    }

    private static RoomTold told(Room room, List<Integer> joined) {
        return new RoomTold(room.id().toString(), room.number(), room.revision(), joined.isEmpty() ? null : joined);
    }
}
