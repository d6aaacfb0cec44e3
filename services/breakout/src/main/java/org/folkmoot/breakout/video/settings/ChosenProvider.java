package org.folkmoot.breakout.video.settings;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.folkmoot.breakout.video.settings.VideoConfig.Provider;

/** Reads the settings of the one provider that was chosen; the others' may be missing. */
public final class ChosenProvider {
    private ChosenProvider() {}

    /** @throws IllegalArgumentException if a setting is missing or wrong; names it and says what to set */
    public static VideoSettings settings(VideoConfig config) {
        return switch (config.provider()) {
            case NONE -> new VideoSettings.None(config.none().text());
            case JITSI -> jitsi(config.jitsi());
            case BIG_BLUE_BUTTON -> bigBlueButton(config.bigBlueButton());
            case LIVE_KIT -> liveKit(config.liveKit());
        };
    }

    /** @throws IllegalArgumentException if it is missing or too short */
    public static Secret namingSecret(VideoConfig config) {
        boolean nobodyIsTold = config.provider() == Provider.NONE;
        return Secret.of(
                "folkmoot.video.naming-secret", config.namingSecret().orElseGet(() -> nobodyIsTold ? passing() : null));
    }

    private static VideoSettings jitsi(VideoConfig.Jitsi jitsi) {
        return new VideoSettings.Jitsi(
                ServerAddress.web("folkmoot.video.jitsi.address", text(jitsi.address())),
                text(jitsi.appId()),
                Secret.of("folkmoot.video.jitsi.app-secret", text(jitsi.appSecret())),
                jitsi.audience(),
                jitsi.tenant());
    }

    private static VideoSettings bigBlueButton(VideoConfig.BigBlueButton bigBlueButton) {
        return new VideoSettings.BigBlueButton(
                ServerAddress.web("folkmoot.video.big-blue-button.api", text(bigBlueButton.api())),
                Secret.of("folkmoot.video.big-blue-button.secret", text(bigBlueButton.secret())),
                bigBlueButton.timeout(),
                bigBlueButton.unnamed());
    }

    private static VideoSettings liveKit(VideoConfig.LiveKit liveKit) {
        return new VideoSettings.LiveKit(
                ServerAddress.webSocket("folkmoot.video.live-kit.server", text(liveKit.server())),
                ServerAddress.web("folkmoot.video.live-kit.page", text(liveKit.page())),
                text(liveKit.apiKey()),
                Secret.of("folkmoot.video.live-kit.api-secret", text(liveKit.apiSecret())));
    }

    /** What is missing is said where it is needed. */
    private static String text(Optional<String> setting) {
        return setting.orElse(null);
    }

    private static String passing() {
        byte[] bytes = new byte[Secret.FEWEST_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
