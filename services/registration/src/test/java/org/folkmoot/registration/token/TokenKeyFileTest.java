package org.folkmoot.registration.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeyFileTest {
    @TempDir
    Path directory;

    @Test
    void makesAKeyOnceAndKeepsItFromOthers() throws IOException, GeneralSecurityException {
        Path file = directory.resolve("secrets").resolve("token.pem");

        var made = TokenKeyFile.readOrCreate(file);

        assertThat(made.getModulus().bitLength()).isEqualTo(2048);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(TokenKeyFile.readOrCreate(file).getModulus()).isEqualTo(made.getModulus());
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesAFileThatIsNoKey() throws IOException {
        Path file = Files.writeString(directory.resolve("token.pem"), "not a key");

        assertThatThrownBy(() -> TokenKeyFile.readOrCreate(file))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("token.pem");
    }
}
