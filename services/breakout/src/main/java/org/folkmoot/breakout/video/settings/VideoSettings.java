package org.folkmoot.breakout.video.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The provider that was chosen, and what it needs. Whatever is wrong is said in words that name the setting. */
public sealed interface VideoSettings {
    /**
     * A Jitsi server of one's own that takes tokens signed with a shared secret.
     *
     * @param audience what the server accepts as {@code aud}; its documentation's example has {@code jitsi}
     * @param tenant of a server that several organisations share; empty on one's own
     */
    record Jitsi(ServerAddress address, String appId, Secret appSecret, String audience, Optional<String> tenant)
            implements VideoSettings {
        private static final Pattern TENANT = Pattern.compile("[a-z0-9][a-z0-9-]*");

        public Jitsi {
            Required.text("folkmoot.video.jitsi.app-id", appId);
            Required.text("folkmoot.video.jitsi.audience", audience);
            if (tenant.isPresent() && !TENANT.matcher(tenant.get()).matches()) {
                throw new IllegalArgumentException(
                        "folkmoot.video.jitsi.tenant is no tenant's name: set lower-case letters, digits and dashes");
            }
        }
    }

    /**
     * @param api what {@code bbb-conf --secret} shows as URL, with {@code api} behind it
     * @param timeout how long one call may take
     * @param unnamed how those are called who gave no name, since BigBlueButton lets nobody in without one
     */
    record BigBlueButton(ServerAddress api, Secret secret, Duration timeout, String unnamed) implements VideoSettings {
        public BigBlueButton {
            Required.text("folkmoot.video.big-blue-button.unnamed", unnamed);
            if (!timeout.isPositive()) {
                throw new IllegalArgumentException(
                        "folkmoot.video.big-blue-button.timeout is no time: set a duration such as PT5S");
            }
        }
    }

    /**
     * @param server the address that browsers connect to
     * @param page a page that takes {@code liveKitUrl} and {@code token}, as LiveKit Meet's {@code /custom} does
     */
    record LiveKit(ServerAddress server, ServerAddress page, String apiKey, Secret apiSecret) implements VideoSettings {
        public LiveKit {
            Required.text("folkmoot.video.live-kit.api-key", apiKey);
        }
    }

    /** No video: people meet in a place or by telephone. */
    record None(String text) implements VideoSettings {
        public None {
            Required.text("folkmoot.video.none.text", text);
        }
    }
}
