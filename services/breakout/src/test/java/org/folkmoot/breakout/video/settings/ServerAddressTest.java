package org.folkmoot.breakout.video.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    private static final String SETTING = "folkmoot.video.jitsi.address";

    @Test
    void keepsPathAndPort() {
        ServerAddress address = ServerAddress.web(SETTING, " https://Meet.Example.org:8443/video/ ");

        assertThat(address.at("room?jwt=x")).hasToString("https://Meet.Example.org:8443/video/room?jwt=x");
        assertThat(address.asking("a=b")).hasToString("https://Meet.Example.org:8443/video?a=b");
        assertThat(address.host()).isEqualTo("meet.example.org");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "meet.example.org",
                "/video",
                "https:",
                "https://",
                "ftp://meet.example.org",
                "wss://meet.example.org",
                "https://user:password@meet.example.org",
                "https://meet.example.org?room=1",
                "https://meet.example.org#room",
                "https://meet example org",
                "https://meet.example.org/%zz"
            })
    void saysWhichAddressIsWrong(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerAddress.web(SETTING, text))
                .withMessageStartingWith(SETTING)
                .withMessageContaining("set ")
                .withMessageNotContaining("password");
    }

    @Test
    void takesWebSocketsOnlyForWebSockets() {
        assertThat(ServerAddress.webSocket("folkmoot.video.live-kit.server", "wss://live.example.org")
                        .base())
                .hasToString("wss://live.example.org");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerAddress.webSocket("folkmoot.video.live-kit.server", "https://live.example.org"))
                .withMessageContaining("wss://");
    }
}
