package org.folkmoot.rehearsal.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.local.command.FolkmootCommand;
import org.folkmoot.rehearsal.demo.RehearseCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A service dies while people vote: they notice a pause, and the count notices nothing. */
@ExtendWith(ComposedSystem.class)
class KillDuringRehearsalIT {
    private static final int VOTERS = 400;
    private static final Duration RESTART = Duration.ofSeconds(90);

    @Test
    void losesNothingAndCountsNothingTwice(ComposedSystem.Running system, @TempDir Path directory) throws Exception {
        // Given
        var file = SliceOfGdynia.write(directory.resolve("slice.pb"), "kill", VOTERS);
        var out = new StringWriter();
        var rehearsal = CompletableFuture.supplyAsync(() -> FolkmootCommand.with(new RehearseCommand())
                .setOut(new PrintWriter(out))
                .execute(
                        "rehearse",
                        "--votes=" + file,
                        "--parties=4",
                        "--speed=30",
                        "--state=" + system.layout().state()));

        // When the voting goes on while results is away, and then stops with voting itself
        kill("results", 1, system, out, rehearsal);
        kill("voting", 3, system, out, rehearsal);
        awaitRestart("results", system);
        awaitRestart("voting", system);

        // Then
        assertThat(rehearsal.get(5 * 60, SECONDS)).as(out.toString()).isZero();
        var figures = lastLine(out.toString());
        assertThat(figures.get("lost").intValue()).isZero();
        assertThat(figures.get("countedTwice").intValue()).isZero();
        assertThat(figures.get("differences").intValue()).isZero();
        assertThat(figures.get("recountAgrees").booleanValue()).isTrue();
        assertThat(figures.get("counted").intValue()).isEqualTo(VOTERS);
        assertThat(figures.get("repeated").intValue())
                .as("requests that met the dead service")
                .isPositive();
    }

    /** Kills when so many fifths of the voting are over. */
    private static void kill(
            String service,
            int fifths,
            ComposedSystem.Running system,
            StringWriter out,
            CompletableFuture<Integer> rehearsal) {
        await().atMost(RESTART).until(() -> rehearsal.isDone() || fifthsVoted(out.toString()) >= fifths);
        assertThat(rehearsal).as(out.toString()).isNotDone();
        system.kill(service);
    }

    private static void awaitRestart(String service, ComposedSystem.Running system) {
        await().atMost(RESTART)
                .until(() -> system.part(service).restarts() > 0
                        && system.part(service).state().equals("ready"));
    }

    private static long fifthsVoted(String output) {
        return Pattern.compile("^Voting: ", Pattern.MULTILINE)
                .matcher(output)
                .results()
                .count();
    }

    private static JsonNode lastLine(String output) throws Exception {
        return Json.MAPPER.readTree(
                output.lines().reduce((earlier, later) -> later).orElseThrow());
    }
}
