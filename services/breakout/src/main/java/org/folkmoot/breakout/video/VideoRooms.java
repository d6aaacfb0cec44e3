package org.folkmoot.breakout.video;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.breakout.video.settings.Secret;
import org.folkmoot.breakout.video.settings.VideoSettings;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;

/** Lets people into their rooms, with whichever provider was chosen. Safe for use by many threads. */
public final class VideoRooms {
    /** The provider's clock may be behind ours: nobody is to be refused in the first moment of a round. */
    private static final Duration EARLY = Duration.ofSeconds(30);

    private static final Duration LONGEST_GRACE = Duration.ofMinutes(15);
    private static final Duration SHORTEST_INVITATION = Duration.ofMinutes(1);

    private final VideoProvider provider;
    private final Pseudonyms pseudonyms;
    private final Duration grace;
    private final Duration invitation;
    private final Clock clock;

    /**
     * @param naming the secret under which rooms and people get their names at the provider
     * @param grace how long after the planned end of a round somebody who dropped may still come back
     * @param invitation how long a token lets somebody in, within the round and the grace
     */
    public VideoRooms(VideoSettings settings, Secret naming, Duration grace, Duration invitation, Clock clock) {
        if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
            throw new IllegalArgumentException("folkmoot.video.grace is too long: set PT0S to PT15M");
        }
        if (invitation.compareTo(SHORTEST_INVITATION) < 0) {
            throw new IllegalArgumentException("folkmoot.video.invitation is too short: set PT1M or more");
        }
        this.provider = provider(settings);
        this.pseudonyms = new Pseudonyms(naming);
        this.grace = grace;
        this.invitation = invitation;
        this.clock = clock;
    }

    /** May wait for the provider's server, as long as its settings allow: to be called where waiting is allowed. */
    public Invitation invite(RoomVisit visit) {
        VideoRoom room = visit.room();
        Instant from = room.opensAt().minus(EARLY);
        Instant until = room.endsAt().plus(grace);
        Instant now = clock.instant();
        if (now.isBefore(from) || !now.isBefore(until)) {
            return new Invitation.NotNow(from, until);
        }
        return provider.invite(new Seat(
                pseudonyms.room(room.round(), room.room()),
                room.title(),
                pseudonyms.identity(room.round(), visit.participant()),
                visit.displayName(),
                visit.facilitator(),
                from,
                until,
                earlier(until, now.plus(invitation))));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Sends everybody out where the provider can. May wait for its server, and may be repeated. */
    public Closing close(RoundId round, RoomId room) {
        return provider.close(pseudonyms.room(round, room));
    }

    private static VideoProvider provider(VideoSettings settings) {
        return switch (settings) {
            case VideoSettings.Jitsi jitsi -> new Jitsi(jitsi);
            case VideoSettings.BigBlueButton bigBlueButton -> new BigBlueButton(bigBlueButton);
            case VideoSettings.LiveKit liveKit -> new LiveKit(liveKit);
            case VideoSettings.None none -> new MeetingPlace(none);
        };
    }
}
