package org.folkmoot.breakout.video.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Which video provider is used. What the chosen one needs is said by {@link ChosenProvider} if it is missing. */
@ConfigMapping(prefix = "folkmoot.video")
public interface VideoConfig {
    /** One way to bring people together. */
    enum Provider {
        NONE,
        JITSI,
        BIG_BLUE_BUTTON,
        LIVE_KIT
    }

    /** {@code none}, {@code jitsi}, {@code big-blue-button} or {@code live-kit}. */
    @WithDefault("none")
    Provider provider();

    /** The secret under which rooms and people get their names at the provider, at least 32 bytes. */
    Optional<String> namingSecret();

    /** How long after the planned end of a round somebody who dropped may still come back; at most 15 minutes. */
    @WithDefault("PT2M")
    Duration grace();

    /**
     * How long a token of Jitsi or LiveKit lets somebody in, at least PT1M. Who was moved or removed, or whose round was
     * closed, has one no longer than this; who comes back later opens the video from their room again.
     */
    @WithDefault("PT5M")
    Duration invitation();

    /** What rooms are called on the provider's screen, before their number. */
    @WithDefault("Room")
    String roomTitle();

    None none();

    Jitsi jitsi();

    BigBlueButton bigBlueButton();

    LiveKit liveKit();

    /** People meet in a place or by telephone. */
    interface None {
        /** What those are shown who want to go in. */
        @WithDefault("This assembly meets without video: talk where you are together, or by the telephone number that"
                + " your convener gave you.")
        String text();
    }

    /** A Jitsi server of one's own. */
    interface Jitsi {
        Optional<String> address();

        Optional<String> appId();

        Optional<String> appSecret();

        @WithDefault("jitsi")
        String audience();

        /** Of a server that several organisations share. */
        Optional<String> tenant();
    }

    /** A BigBlueButton server. */
    interface BigBlueButton {
        /** What {@code bbb-conf --secret} shows as URL, with {@code api} behind it. */
        Optional<String> api();

        Optional<String> secret();

        /** How long one call may take. */
        @WithDefault("PT5S")
        Duration timeout();

        /** How those are called who gave no name. */
        @WithDefault("Participant")
        String unnamed();
    }

    /** A LiveKit server, and a page that uses it. */
    interface LiveKit {
        Optional<String> server();

        Optional<String> page();

        Optional<String> apiKey();

        Optional<String> apiSecret();
    }
}
