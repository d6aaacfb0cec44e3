package org.folkmoot.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.folkmoot.backing.process.Processes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path state;

    private StackLayout layout;
    private Process sleeper;

    @BeforeEach
    void startSomething() throws Exception {
        layout = new StackLayout(state, state);
        layout.create();
        sleeper = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endIt() {
        Processes.end(sleeper.toHandle(), Duration.ofSeconds(10));
    }

    @Test
    void endsWhatAKilledLauncherRecorded() throws Exception {
        layout.pidFile("voting").write(sleeper.toHandle());

        boolean anythingRan = Leftovers.stopAll(layout);

        assertThat(anythingRan).isTrue();
        assertThat(sleeper.isAlive()).isFalse();
    }

    @Test
    void sparesAProcessThatOnlyHasTheSameNumber() throws Exception {
        Files.writeString(layout.pidFile("voting").file(), sleeper.pid() + "\n1999-01-01T00:00:00Z\n");

        boolean anythingRan = Leftovers.stopAll(layout);

        assertThat(anythingRan).isFalse();
        assertThat(sleeper.isAlive()).isTrue();
    }
}
