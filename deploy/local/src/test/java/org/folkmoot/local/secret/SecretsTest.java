package org.folkmoot.local.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path state;

    @Test
    void makesLongSecretsThatNobodyElseMayRead() throws Exception {
        var secrets = Secrets.in(state.resolve("secrets"));

        assertThat(secrets.of(Secret.LINK)).hasSizeGreaterThanOrEqualTo(32);
        assertThat(secrets.of(Secret.VOTER_KEY)).hasSizeGreaterThanOrEqualTo(32);
        assertThat(secrets.of(Secret.VIDEO_NAMING)).hasSizeGreaterThanOrEqualTo(32);
        assertThat(secrets.of(Secret.SESSION)).hasSize(32);
        for (Secret secret : Secret.values()) {
            Path file = secrets.file(secret.fileName());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void findsTheSameSecretsOnTheNextStart() throws Exception {
        var first = Secrets.in(state.resolve("secrets"));
        var second = Secrets.in(state.resolve("secrets"));

        for (Secret secret : Secret.values()) {
            assertThat(second.of(secret)).isEqualTo(first.of(secret));
        }
    }

    @Test
    void differsFromStackToStack() throws Exception {
        var one = Secrets.in(state.resolve("one"));
        var other = Secrets.in(state.resolve("other"));

        assertThat(one.of(Secret.LINK)).isNotEqualTo(other.of(Secret.LINK));
    }
}
