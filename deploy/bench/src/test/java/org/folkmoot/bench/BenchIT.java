package org.folkmoot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.folkmoot.local.command.FolkmootCommand;
import org.junit.jupiter.api.Test;

/** Each bench in small, on the packaged services. Exactness is asserted, speed never. */
class BenchIT {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return FolkmootCommand.with(new BenchCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private int measure(String... arguments) {
        int code = run(arguments);
        assertThat(err.toString()).as("said of a failure").isEmpty();
        assertThat(code).as("whether the bars hold").isIn(0, 1);
        return code;
    }

    private JsonNode lastLine() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(out.toString().lines().reduce((_, line) -> line).orElseThrow());
    }

    @Test
    void ballotsAreAllTakenAndAllInTheLog() throws JsonProcessingException {
        int code = measure(
                "bench",
                "ballots",
                "--seconds=1",
                "--rounds=1",
                "--warm-up=1",
                "--voters=20",
                "--connections=4",
                "--no-wrk");

        JsonNode line = lastLine();
        assertThat(line.path("command").asText()).isEqualTo("bench ballots");
        assertThat(line.path("notTaken").asLong()).isZero();
        assertThat(line.path("notInTheLog").asLong()).isZero();
        assertThat(line.path("rate").asLong()).isPositive();
        assertThat(line.has("ratio") && line.has("cpuRatio") && line.has("ratioToPostgres"))
                .isTrue();
        assertThat(line.path("held").asBoolean()).isEqualTo(code == 0);
    }

    @Test
    void burstLosesNothingAndRefusesWhatItCannotTake() throws JsonProcessingException {
        int code = measure(
                "bench",
                "burst",
                "--ballots=3000",
                "--seconds=1",
                "--warm-up=1",
                "--connections=20",
                "--in-flight=1",
                "--json");

        JsonNode line = lastLine();
        assertThat(out.toString().lines()).as("only JSON").hasSize(1);
        assertThat(line.path("command").asText()).isEqualTo("bench burst");
        assertThat(line.path("lost").asLong(-1)).isZero();
        assertThat(line.path("falseAcknowledgements").asLong(-1)).isZero();
        assertThat(line.path("refused").asLong()).isPositive();
        assertThat(line.path("acknowledged").asLong()).isPositive();
        assertThat(line.path("acknowledged").asLong() + line.path("refused").asLong())
                .isEqualTo(3_000);
        assertThat(line.path("written").asLong())
                .isEqualTo(line.path("acknowledged").asLong());
        assertThat(code == 0)
                .isEqualTo(line.path("late").asLong() <= line.path("mostLate").asLong());
    }

    @Test
    void tallyIsExact() throws JsonProcessingException {
        measure("bench", "tally", "--ballots=300", "--voters=90", "--rounds=2", "--steady=1", "--rate=200");

        JsonNode line = lastLine();
        assertThat(line.path("command").asText()).isEqualTo("bench tally");
        assertThat(line.path("ballotsARound").asInt()).isEqualTo(300);
        // 90 voters in 20 areas: at least one figure for each area, and one for the country, in each of two rounds.
        assertThat(line.path("figures").asLong()).isGreaterThanOrEqualTo(2 * 21);
        assertThat(line.path("differences").asLong(-1)).isZero();
        assertThat(line.path("exact").asBoolean()).isTrue();
        assertThat(line.path("rounds").asInt()).isEqualTo(2);
        assertThat(line.path("through").asText()).isEqualTo("log");
        assertThat(line.path("freshMeasured").asLong()).isEqualTo(200);
        assertThat(line.has("ratio") && line.has("freshP99Millis")).isTrue();
        assertThat(out.toString()).contains("plain table and count", "acknowledged to published, p99 ms");
    }

    @Test
    void everyListenerHearsItsOwnRoom() throws JsonProcessingException {
        int code = measure("bench", "rooms", "--people=600", "--rounds=2", "--warm-up=1", "--listeners=200");

        JsonNode delivery = lastLine().path("delivery");
        assertThat(delivery.path("listeners").asInt()).isEqualTo(200);
        assertThat(delivery.path("missing").asLong(-1)).isZero();
        assertThat(delivery.path("wrong").asLong(-1)).isZero();
        // 600 people in rooms of eight at most.
        assertThat(delivery.path("rooms").get(1).asInt()).isBetween(75, 150);
        assertThat(delivery.path("seated").get(1).asInt()).isBetween(590, 600);
        assertThat(delivery.path("publishedMillis").asDouble()).isPositive();
        assertThat(lastLine().path("held").asBoolean()).isEqualTo(code == 0);
    }

    @Test
    void impossibleSizesAreWrongUsage() {
        assertThat(run("bench")).isEqualTo(2);
        assertThat(run("bench", "ballots", "--rounds=0")).isEqualTo(2);
        assertThat(run("bench", "burst", "--ballots=0")).isEqualTo(2);
        assertThat(run("bench", "tally", "--voters=0")).isEqualTo(2);
        assertThat(run("bench", "tally", "--through=mail")).isEqualTo(2);
        assertThat(err.toString()).contains("say what to measure", "--rounds has to be from 1 to 5");
    }

    @Test
    void bothWaysToAFairLotteryAgreeAndTheProofHolds() throws JsonProcessingException {
        int code = measure("bench", "sortition", "--small", "--registered=20000", "--rounds=1");

        JsonNode line = lastLine();
        assertThat(line.path("command").asText()).isEqualTo("bench sortition");
        assertThat(line.path("pools").path(0).path("people").asInt()).isEqualTo(239);
        assertThat(line.path("pools").path(0).path("apart").asDouble()).isLessThanOrEqualTo(1e-6);
        assertThat(line.path("verified").asBoolean()).isTrue();
        assertThat(line.path("held").asBoolean()).isEqualTo(code == 0);
    }
}
