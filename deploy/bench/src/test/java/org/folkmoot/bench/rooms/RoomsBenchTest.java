package org.folkmoot.bench.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.folkmoot.bench.BenchCommand;
import org.folkmoot.local.command.FolkmootCommand;
import org.junit.jupiter.api.Test;

/** The bench in small. Rules are asserted, speed never. */
class RoomsBenchTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return FolkmootCommand.with(new BenchCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private JsonNode lastLine() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(out.toString().lines().reduce((_, line) -> line).orElseThrow());
    }

    @Test
    void breaksNoHardRuleAndStaysWithinItsBounds() throws JsonProcessingException {
        int code = run("bench", "rooms", "--people=2000", "--rounds=2", "--warm-up=1", "--listeners=0");

        assertThat(err.toString()).isEmpty();
        var line = lastLine();
        assertThat(line.path("command").asText()).isEqualTo("bench rooms");
        assertThat(line.path("violations").asLong(-1)).isZero();
        assertThat(line.path("rounds").asInt()).isEqualTo(2);
        assertThat(line.path("held").asBoolean()).isEqualTo(code == 0);
        for (int talk = 0; talk < 3; talk++) {
            // 2,000 people in rooms of eight at most; 60 facilitators.
            assertThat(line.path("rooms").get(talk).asInt()).isBetween(250, 500);
            assertThat(line.path("withoutFacilitator").get(talk).asInt())
                    .isGreaterThanOrEqualTo(line.path("rooms").get(talk).asInt() - 60);
            assertThat(line.path("repeatPairs").get(talk).asLong())
                    .isGreaterThanOrEqualTo(
                            line.path("leastRepeatPairs").get(talk).asLong());
        }
        assertThat(out.toString()).contains("plain shuffle", "pairs who meet again", "hard rules broken");
    }

    @Test
    void sameSeedSameFigures() throws JsonProcessingException {
        run("bench", "rooms", "--people=300", "--rounds=1", "--warm-up=1", "--listeners=0", "--seed=5", "--json");
        var first = lastLine();
        run("bench", "rooms", "--people=300", "--rounds=1", "--warm-up=1", "--listeners=0", "--seed=5", "--json");

        assertThat(lastLine().path("repeatPairs")).isEqualTo(first.path("repeatPairs"));
        assertThat(lastLine().path("withoutFacilitator")).isEqualTo(first.path("withoutFacilitator"));
    }

    @Test
    void impossibleSizesAreWrongUsage() {
        assertThat(run("bench", "rooms", "--people=0")).isEqualTo(2);
        assertThat(err.toString()).contains("--people has to be from 1 to 500000");
    }
}
