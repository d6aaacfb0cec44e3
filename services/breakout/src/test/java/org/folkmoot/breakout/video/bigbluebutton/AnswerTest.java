package org.folkmoot.breakout.video.bigbluebutton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    @Test
    void readsTheTimeOfCreation() {
        assertThat(read("<response><returncode>SUCCESS</returncode><createTime>1531155809613</createTime></response>"))
                .isEqualTo(new Answer.Success(Optional.of("1531155809613")));
    }

    @Test
    void readsReason() {
        assertThat(read("""
            <response>
            <returncode>FAILED</returncode>
            <messageKey>checksumError</messageKey>
            <message>Checksums do not match</message>
            </response>
            """)).isEqualTo(new Answer.Failed("checksumError"));
    }

    @Test
    void knowsFailureWithoutReason() {
        assertThat(read("<response><returncode>FAILED</returncode></response>"))
                .isEqualTo(new Answer.Failed("unknown"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Sign in",
                "{\"returncode\":\"SUCCESS\"}",
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + "<response><returncode>SUCCESS</returncode><createTime>&e;</createTime></response>"
            })
    void takesNothingElseForAnAnswer(String text) {
        assertThat(read(text)).isEqualTo(new Answer.None("The answer is not XML"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html/>", "<response><returncode>success</returncode></response>"})
    void wantsReturnCode(String text) {
        assertThat(read(text)).isEqualTo(new Answer.None("The answer has no returncode"));
    }

    private static Answer read(String text) {
        return Answer.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
