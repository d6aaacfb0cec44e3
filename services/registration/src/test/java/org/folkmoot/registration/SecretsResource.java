package org.folkmoot.registration;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Secrets of one test run, and faster retries than people need. */
public class SecretsResource implements QuarkusTestResourceLifecycleManager {
    private Path directory;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("registration-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "folkmoot.link.secret", "for-tests-only-for-tests-only-for-tests-only",
                "folkmoot.token.key-file", directory.resolve("keys/token.pem").toString(),
                "folkmoot.mail.first-retry", "PT0.2S",
                "folkmoot.mail.pause", "PT2S");
    }

    @Override
    public void stop() {
        try {
            Files.deleteIfExists(directory.resolve("keys/token.pem"));
            Files.deleteIfExists(directory.resolve("keys"));
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
