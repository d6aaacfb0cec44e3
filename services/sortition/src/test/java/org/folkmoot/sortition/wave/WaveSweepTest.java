package org.folkmoot.sortition.wave;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed while it verifies leaves files behind. */
class WaveSweepTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    @TempDir
    private Path home;

    private void start(Path directory) {
        new WaveAudit(null, null, () -> directory, null, Clock.fixed(NOW, ZoneOffset.UTC)).sweep(new StartupEvent());
    }

    private Path laid(String name, Duration ago) throws IOException {
        Path directory = Files.createDirectory(home.resolve(name));
        Files.writeString(directory.resolve("invitation.json"), "{}");
        Files.setLastModifiedTime(directory, FileTime.from(NOW.minus(ago)));
        return directory;
    }

    @Test
    void sweepsAwayWhatWasLeftAndNothingThatAnotherInstanceIsAt() throws IOException {
        Path left = laid("audit-1", Duration.ofHours(2));
        Path atWork = laid("audit-2", Duration.ofMinutes(5));
        Path draw = laid("0d4ad6cb", Duration.ofDays(9));

        start(home);

        assertThat(left).doesNotExist();
        assertThat(atWork.resolve("invitation.json")).exists();
        assertThat(draw.resolve("invitation.json")).exists();
    }

    @Test
    void startsWhereNothingLiesYet() {
        start(home.resolve("nothing"));

        assertThat(home.resolve("nothing")).doesNotExist();
    }
}
