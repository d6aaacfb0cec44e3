package org.folkmoot.breakout.video;

import java.util.Optional;
import org.folkmoot.contracts.participant.ParticipantId;

/**
 * Somebody who goes to their room.
 *
 * @param participant never leaves this service: providers are told a pseudonym of the round
 * @param displayName what the person chose to be called, if anything
 * @param facilitator whether they may moderate
 */
public record RoomVisit(VideoRoom room, ParticipantId participant, Optional<String> displayName, boolean facilitator) {
    private static final int LONGEST_NAME = 100;

    /** Whether every provider can show this name. */
    public static boolean canShow(String name) {
        return ShownText.fits(name, 1, LONGEST_NAME);
    }

    public RoomVisit {
        if (!displayName.map(RoomVisit::canShow).orElse(true)) {
            throw new IllegalArgumentException("A display name has 1 to 100 characters, or is left out");
        }
    }
}
