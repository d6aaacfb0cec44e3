package org.folkmoot.voting.room;

import java.util.Optional;
import org.folkmoot.contracts.party.PartyId;

/**
 * A party in a contest, as who looks after the contest sees it.
 *
 * @param joined people who joined with the code: evidence of the headcount
 */
public record RoomStanding(PartyId party, Room room, int joined, RoomResult result) {
    /** What was sent, whether it counts or not. */
    Optional<RoomCount> count() {
        return result instanceof RoomResult.Sent sent ? Optional.of(sent.count()) : Optional.empty();
    }
}
