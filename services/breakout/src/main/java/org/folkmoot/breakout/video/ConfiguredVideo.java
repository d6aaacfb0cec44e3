package org.folkmoot.breakout.video;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.folkmoot.breakout.video.settings.ChosenProvider;
import org.folkmoot.breakout.video.settings.VideoConfig;

/** Makes the video rooms of this service as it starts, which fails if a setting is missing. */
class ConfiguredVideo {
    @Produces
    @Singleton
    @Startup
    VideoRooms rooms(VideoConfig config) {
        VideoRoom.requireTitle("folkmoot.video.room-title", config.roomTitle());
        return new VideoRooms(
                ChosenProvider.settings(config),
                ChosenProvider.namingSecret(config),
                config.grace(),
                config.invitation(),
                Clock.systemUTC());
    }
}
