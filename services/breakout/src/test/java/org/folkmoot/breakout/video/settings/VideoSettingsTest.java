package org.folkmoot.breakout.video.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoSettingsTest {
    private static final ServerAddress WEB = ServerAddress.web("folkmoot.video.web", "https://meet.example.org");
    private static final Secret SECRET = Secret.of("folkmoot.video.secret", "0123456789abcdef0123456789abcdef");

    @Test
    void saysWhatJitsiLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VideoSettings.Jitsi(WEB, "", SECRET, "jitsi", Optional.empty()))
                .withMessageStartingWith("folkmoot.video.jitsi.app-id is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VideoSettings.Jitsi(WEB, "my_client", SECRET, " ", Optional.empty()))
                .withMessageStartingWith("folkmoot.video.jitsi.audience is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "Folkmoot", "a/b", "-a"})
    void refusesTenantsThatWouldOpenMoreOrNothing(String tenant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VideoSettings.Jitsi(WEB, "my_client", SECRET, "jitsi", Optional.of(tenant)))
                .withMessageStartingWith("folkmoot.video.jitsi.tenant");
    }

    @Test
    void saysWhatBigBlueButtonLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VideoSettings.BigBlueButton(WEB, SECRET, Duration.ofSeconds(5), ""))
                .withMessageStartingWith("folkmoot.video.big-blue-button.unnamed is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VideoSettings.BigBlueButton(WEB, SECRET, Duration.ZERO, "Someone"))
                .withMessageStartingWith("folkmoot.video.big-blue-button.timeout");
    }

    @Test
    void saysWhatLiveKitLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VideoSettings.LiveKit(WEB, WEB, null, SECRET))
                .withMessageStartingWith("folkmoot.video.live-kit.api-key is missing");
    }

    @Test
    void saysThatTheMeetingPlaceIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VideoSettings.None(" "))
                .withMessageStartingWith("folkmoot.video.none.text is missing");
    }

    @Test
    void doesNotShowSecrets() {
        assertThat(new VideoSettings.Jitsi(WEB, "my_client", SECRET, "jitsi", Optional.empty()).toString())
                .doesNotContain("0123456789abcdef");
    }
}
