package org.folkmoot.breakout.video;

import io.livekit.server.AccessToken;
import io.livekit.server.RoomJoin;
import io.livekit.server.RoomName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.folkmoot.breakout.video.settings.VideoSettings;

/**
 * LiveKit's access tokens, with the grant to join one room and no other.
 *
 * <p>A token bounds the moment of entering. LiveKit makes the room when the first person enters, and closes it after
 * the last one has left.
 */
final class LiveKit implements VideoProvider {
    private final VideoSettings.LiveKit settings;

    LiveKit(VideoSettings.LiveKit settings) {
        this.settings = settings;
    }

    @Override
    public Invitation invite(Seat seat) {
        String server = URLEncoder.encode(settings.server().base().toString(), StandardCharsets.UTF_8);
        return new Invitation.Page(
                settings.page().asking("liveKitUrl=" + server + "&token=" + token(seat)), seat.enterBy());
    }

    @Override
    public Closing close(String room) {
        return new Closing.ByItself();
    }

    private String token(Seat seat) {
        AccessToken token =
                new AccessToken(settings.apiKey(), settings.apiSecret().text());
        token.setIdentity(seat.identity());
        seat.name().ifPresent(token::setName);
        token.setNotBefore(Date.from(seat.from()));
        token.setExpiration(Date.from(seat.enterBy()));
        token.addGrants(new RoomJoin(true), new RoomName(seat.room()));
        return token.toJwt();
    }
}
