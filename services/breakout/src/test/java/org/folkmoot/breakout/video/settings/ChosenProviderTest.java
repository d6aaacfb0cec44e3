package org.folkmoot.breakout.video.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenProviderTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private static final Map<String, String> JITSI = Map.of(
            "provider", "jitsi",
            "naming-secret", SECRET,
            "jitsi.address", "https://meet.example.org",
            "jitsi.app-id", "folkmoot",
            "jitsi.app-secret", SECRET);

    private static final Map<String, String> BIG_BLUE_BUTTON = Map.of(
            "provider",
            "big-blue-button",
            "naming-secret",
            SECRET,
            "big-blue-button.api",
            "https://bbb.example.org/bigbluebutton/api",
            "big-blue-button.secret",
            SECRET);

    private static final Map<String, String> LIVE_KIT = Map.of(
            "provider", "live-kit",
            "naming-secret", SECRET,
            "live-kit.server", "wss://live.example.org",
            "live-kit.page", "https://meet.example.org/custom",
            "live-kit.api-key", "APIfolkmoot",
            "live-kit.api-secret", SECRET);

    @Test
    void withoutSettingsPeopleAreToldThatThereIsNoVideo() {
        VideoConfig config = config(Map.of());

        assertThat(ChosenProvider.settings(config))
                .isInstanceOfSatisfying(
                        VideoSettings.None.class,
                        none -> assertThat(none.text()).contains("without video"));
        assertThat(ChosenProvider.namingSecret(config).bytes()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(config.grace()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void readsTheSettingsOfTheOneThatWasChosen() {
        assertThat(ChosenProvider.settings(config(JITSI))).isInstanceOfSatisfying(VideoSettings.Jitsi.class, jitsi -> {
            assertThat(jitsi.address().host()).isEqualTo("meet.example.org");
            assertThat(jitsi.appId()).isEqualTo("folkmoot");
            assertThat(jitsi.audience()).isEqualTo("jitsi");
            assertThat(jitsi.tenant()).isEmpty();
        });
        assertThat(ChosenProvider.settings(config(BIG_BLUE_BUTTON)))
                .isInstanceOfSatisfying(VideoSettings.BigBlueButton.class, bigBlueButton -> {
                    assertThat(bigBlueButton.timeout()).isEqualTo(Duration.ofSeconds(5));
                    assertThat(bigBlueButton.secret().text()).isEqualTo(SECRET);
                });
        assertThat(ChosenProvider.settings(config(LIVE_KIT)))
                .isInstanceOfSatisfying(
                        VideoSettings.LiveKit.class,
                        liveKit -> assertThat(liveKit.apiKey()).isEqualTo("APIfolkmoot"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jitsi.address", "jitsi.app-id", "jitsi.app-secret"})
    void namesWhatIsMissingForJitsi(String setting) {
        assertMissing(JITSI, setting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"big-blue-button.api", "big-blue-button.secret"})
    void namesWhatIsMissingForBigBlueButton(String setting) {
        assertMissing(BIG_BLUE_BUTTON, setting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"live-kit.server", "live-kit.page", "live-kit.api-key", "live-kit.api-secret"})
    void namesWhatIsMissingForLiveKit(String setting) {
        assertMissing(LIVE_KIT, setting);
    }

    @Test
    void needsTheNamingSecretOnceAProviderIsTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChosenProvider.namingSecret(config(without(JITSI, "naming-secret"))))
                .withMessageContaining("folkmoot.video.naming-secret is missing");
    }

    private static void assertMissing(Map<String, String> settings, String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChosenProvider.settings(config(without(settings, setting))))
                .withMessageContaining("folkmoot.video." + setting + " is missing");
    }

    private static Map<String, String> without(Map<String, String> settings, String setting) {
        return settings.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(setting))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static VideoConfig config(Map<String, String> settings) {
        Map<String, String> properties = settings.entrySet().stream()
                .collect(Collectors.toMap(entry -> "folkmoot.video." + entry.getKey(), Map.Entry::getValue));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(VideoConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(VideoConfig.class);
    }
}
