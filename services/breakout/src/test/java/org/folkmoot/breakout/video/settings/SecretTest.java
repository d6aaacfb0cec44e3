package org.folkmoot.breakout.video.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void saysWhichSecretIsMissing(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.of("folkmoot.video.jitsi.app-secret", text))
                .withMessageStartingWith("folkmoot.video.jitsi.app-secret is missing: set it");
    }

    @Test
    void saysHowLongASecretHasToBeAndNotWhatItIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.of("folkmoot.video.jitsi.app-secret", "hunter2-hunter2-hunter2-hunter2"))
                .withMessageContaining("folkmoot.video.jitsi.app-secret is too short: set at least 32 bytes")
                .withMessageContaining("it has 31")
                .withMessageNotContaining("hunter2");
    }

    /** 16 characters of two bytes each. */
    @Test
    void countsBytes() {
        assertThat(Secret.of("folkmoot.video.jitsi.app-secret", "é".repeat(16)).bytes())
                .hasSize(32);
    }

    @Test
    void doesNotShowItself() {
        Secret secret = Secret.of("folkmoot.video.none.text", "0123456789abcdef0123456789abcdef");

        assertThat("" + secret).isEqualTo("(secret)");
    }
}
