package org.folkmoot.backing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
    @TempDir
    Path directory;

    @Test
    void showsTheLastLinesOfLogThatIsLargerThanAnyMemory() throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        try (var file = new RandomAccessFile(log.toFile(), "rw")) {
            // Sparse: it takes no place on the disk.
            file.setLength(3L << 30);
            file.seek(file.length());
            file.write("\nthe address is in use\n".getBytes(StandardCharsets.UTF_8));
        }
        Process ended = new ProcessBuilder("false").start();
        ended.waitFor();

        assertThatThrownBy(() -> Readiness.await("mail", ended, log, Duration.ofMinutes(1), () -> false))
                .isInstanceOf(BackingFailedException.class)
                .hasMessageContaining("mail ended with exit code 1")
                .hasMessageEndingWith("the address is in use");
    }

    @Test
    void saysWhatItWaitedForWithoutLog() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("false").start();
        ended.waitFor();
        Path missing = directory.resolve("log");

        assertThatThrownBy(() -> Readiness.await("mail", ended, missing, Duration.ofMinutes(1), () -> false))
                .isInstanceOf(BackingFailedException.class)
                .hasMessageContaining("mail ended with exit code 1");
        assertThat(Files.exists(missing)).isFalse();
    }
}
