package org.folkmoot.breakout.video;

/** One way to bring the people of a room together. */
sealed interface VideoProvider permits Jitsi, BigBlueButton, LiveKit, MeetingPlace {
    /** May wait for the provider's server. */
    Invitation invite(Seat seat);

    /** May wait for the provider's server. */
    Closing close(String room);
}
