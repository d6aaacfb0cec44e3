package org.folkmoot.breakout.video;

import org.folkmoot.breakout.video.settings.VideoSettings;

/** People meet in a place or by telephone. */
final class MeetingPlace implements VideoProvider {
    private final VideoSettings.None settings;

    MeetingPlace(VideoSettings.None settings) {
        this.settings = settings;
    }

    @Override
    public Invitation invite(Seat seat) {
        return new Invitation.Notice(settings.text(), seat.until());
    }

    @Override
    public Closing close(String room) {
        return new Closing.ByItself();
    }
}
