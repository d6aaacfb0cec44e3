package org.folkmoot.breakout.video;

import java.time.Instant;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;

/**
 * A room that people are to talk in.
 *
 * @param title what it is called on the screen, the same for everybody in it, 2 to 64 characters
 * @param opensAt when its round begins
 * @param endsAt when its round is to end
 */
public record VideoRoom(RoundId round, RoomId room, String title, Instant opensAt, Instant endsAt) {
    /** BigBlueButton's bounds, the narrowest of the providers. */
    private static final int SHORTEST_TITLE = 2;

    private static final int LONGEST_TITLE = 64;

    /** @throws IllegalArgumentException if rooms cannot be called so, with their number behind it */
    static void requireTitle(String setting, String title) {
        if (!ShownText.fits(title + " 12345", SHORTEST_TITLE, LONGEST_TITLE)) {
            throw new IllegalArgumentException(
                    setting + " cannot be shown: set one line of up to 58 characters, which a number follows");
        }
    }

    public VideoRoom {
        if (round == null || room == null) {
            throw new IllegalArgumentException("A room is one of a round");
        }
        if (!ShownText.fits(title, SHORTEST_TITLE, LONGEST_TITLE)) {
            throw new IllegalArgumentException("A room's title has 2 to 64 characters");
        }
        if (!opensAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("A round ends after it begins");
        }
    }
}
