package org.folkmoot.lottery.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.folkmoot.lottery.example.ExampleDraw;
import org.folkmoot.lottery.example.ExampleLotteries;
import org.folkmoot.lottery.panel.PanelLottery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** From the organiser's files to the panel and back: example_small_20, 20 seats of 200 people. */
class DrawCommandsTest {
    private static final int BYTES_CHANGED_IN_EACH_FILE = 12;

    @TempDir
    private Path directory;

    private Path targets;
    private Path people;
    private Path draw;
    private Instant now = ExampleDraw.FROZEN_AT;

    /** What a command said. */
    private record Said(int exit, String out, String error) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out.lines().toList().getLast());
        }
    }

    @BeforeEach
    void files() throws IOException {
        targets = copy("categories.csv");
        people = copy("respondents.csv");
        draw = directory.resolve("draw");
    }

    private Path copy(String name) throws IOException {
        Path copy = directory.resolve(name);
        try (InputStream resource = ExampleDraw.class.getResourceAsStream(name)) {
            Files.copy(resource, copy);
        }
        return copy;
    }

    private static Said run(Object command, String... arguments) {
        var out = new StringWriter();
        var error = new StringWriter();
        int exit = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(error))
                .execute(arguments);
        return new Said(exit, out.toString(), error.toString());
    }

    private Said draw(String... arguments) {
        return run(
                new DrawCommand(Clock.fixed(now, ZoneOffset.UTC), new SecureRandom(), ExampleLotteries::compute),
                arguments);
    }

    private Said freeze(String... further) {
        List<String> arguments = new ArrayList<>(List.of(
                "--targets",
                targets.toString(),
                "--people",
                people.toString(),
                "--seats",
                "20",
                "--out",
                draw.toString()));
        arguments.addAll(List.of(further));
        return draw(arguments.toArray(String[]::new));
    }

    private Said complete(String beacon) {
        return draw("--out", draw.toString(), "--beacon", beacon);
    }

    private static Said verify(Path draw, String... further) {
        List<String> arguments = new ArrayList<>(List.of(draw.toString()));
        arguments.addAll(List.of(further));
        return run(new VerifyCommand(), arguments.toArray(String[]::new));
    }

    private Said replace(String... further) {
        List<String> arguments = new ArrayList<>(List.of(further));
        if (!arguments.contains("--draw")) {
            arguments.addAll(List.of("--draw", draw.toString()));
        }
        return run(
                new ReplaceCommand(Clock.fixed(now, ZoneOffset.UTC), ExampleLotteries::compute),
                arguments.toArray(String[]::new));
    }

    @Test
    void goesFromFilesToAPanelThatAnybodyCanCheck() throws IOException {
        Said frozen = freeze("--round", "1000");
        assertThat(frozen.exit()).as(frozen.out() + frozen.error()).isZero();
        assertThat(frozen.json().path("held").booleanValue()).isTrue();
        for (String figure : List.of("minimum", "maximum", "gini", "geometricMean", "certifiedGap", "seconds")) {
            assertThat(frozen.json().path(figure).isNumber()).as(figure).isTrue();
        }
        assertThat(frozen.json().path("method").asText()).isEqualTo("legacy");
        assertThat(verify(draw).out()).contains("not drawn yet", "Everything published holds.");

        Said drawn = complete(ExampleDraw.ROUND_1000);
        assertThat(drawn.exit()).as(drawn.out() + drawn.error()).isZero();
        assertThat(drawn.json().path("selected").intValue()).isEqualTo(20);
        List<String> selected = Files.readAllLines(draw.resolve("private/selected.csv"));
        assertThat(selected).hasSize(21).first().isEqualTo("id,pseudonym,gender,leaning");
        assertThat(selected.stream().filter(row -> row.contains(",female,")).count())
                .isBetween(9L, 11L);

        Said verified = verify(draw);
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.json().path("drawn").booleanValue()).isTrue();
        assertThat(verified.json().path("root")).isEqualTo(frozen.json().path("root"));
        assertThat(verify(
                                draw.resolve("published"),
                                "--root",
                                frozen.json().path("root").asText())
                        .exit())
                .isZero();
    }

    @Test
    void replacesWhoLeaves() throws IOException {
        freeze("--round", "1000");
        complete(ExampleDraw.ROUND_1000);
        List<String> members = Files.readAllLines(draw.resolve("private/selected.csv")).stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();

        now = ExampleDraw.SIGNED_AT;
        assertThat(replace("--draw", directory.toString(), "--round", "1000", "--rehearsal")
                        .out())
                .contains("there is no draw in " + directory);
        Said frozen = replace(
                "--out-of-office", members.get(3) + ", \"" + members.get(7) + "\",", "--round", "1000", "--rehearsal");
        assertThat(frozen.exit()).as(frozen.out() + frozen.error()).isZero();
        Said drawn = replace("--beacon", ExampleDraw.ROUND_1000);
        assertThat(drawn.exit()).as(drawn.out() + drawn.error()).isZero();
        assertThat(drawn.json().path("selected").intValue()).isEqualTo(2);

        assertThat(verify(draw).json().path("replacements").intValue()).isEqualTo(1);
        assertThat(verify(draw).exit()).isZero();
        assertThat(replace("--out-of-office", "nobody", "--round", "1000", "--rehearsal")
                        .exit())
                .isOne();
    }

    @Test
    void namesWhateverWasChanged() throws IOException {
        freeze("--round", "1000");
        complete(ExampleDraw.ROUND_1000);
        var random = new Random(7);
        Path published = draw.resolve("published");
        for (String name : published.toFile().list()) {
            byte[] whole = Files.readAllBytes(published.resolve(name));
            for (int change = 0; change < BYTES_CHANGED_IN_EACH_FILE; change++) {
                byte[] changed = whole.clone();
                changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                Files.write(published.resolve(name), changed);
                Said verified = verify(draw);

                assertThat(verified.exit()).isOne();
                assertThat(verified.json().path("held").booleanValue()).isFalse();
                assertThat(verified.json().path("findings").toString()).contains(name);
            }
            Files.write(published.resolve(name), whole);
        }
        assertThat(verify(draw).exit()).isZero();
    }

    @Test
    void takesTheFirstRoundADayAheadUnlessToldOtherwise() throws IOException {
        // 24 hours are 28,800 rounds of 3 seconds; frozen 1,200 rounds before round 1000.
        assertThat(freeze().json().path("beacon").path("round").longValue()).isEqualTo(1000 - 1200 + 28_800);
        draw = directory.resolve("other");
        assertThat(freeze("--delay", "2h").json().path("beacon").path("round").longValue())
                .isEqualTo(1000 - 1200 + 2400);
    }

    @Test
    void refusesARoundThatIsKnownUnlessItIsARehearsal() {
        now = Instant.parse("2026-11-22T12:00:00Z");
        Said refused = freeze("--round", "1000");
        assertThat(refused.exit()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(refused.error()).contains("round 1000 was signed at 2023-08-23T15:59:24Z, so its value is known");

        Said rehearsed = freeze("--round", "1000", "--rehearsal");
        assertThat(rehearsed.exit()).as(rehearsed.out() + rehearsed.error()).isZero();
        assertThat(rehearsed.out())
                .contains("REHEARSAL", "before this draw was frozen, so its value was known already");
        assertThat(verify(draw).out()).contains("this is a rehearsal");
        assertThat(verify(draw).exit()).isZero();
    }

    @Test
    void refusesInPlainWords() throws IOException {
        assertThat(draw("--out", draw.toString()).exit()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(verify(draw).exit()).isEqualTo(3);
        assertThat(complete(ExampleDraw.ROUND_1000).exit()).isEqualTo(3);
        assertThat(freeze("--round", "1000").exit()).isZero();
        assertThat(freeze("--round", "1000").json().path("problems").toString()).contains("never overwritten");

        assertThat(complete(ExampleDraw.ROUND_1000.replace("b44679", "b44678")).out())
                .contains("round 1000 is signed at 2023-08-23T15:59:24Z only");
        now = Instant.parse("2023-08-23T16:00:00Z");
        Said tampered = complete(ExampleDraw.ROUND_1000.replace("b44679", "b44678"));
        assertThat(tampered.exit()).isOne();
        assertThat(tampered.out()).contains("drand's quicknet has not signed round 1000 with this signature");
        assertThat(complete(ExampleDraw.ROUND_1000.replace(":1000:", ":1001:")).out())
                .contains("committed to round 1000");
        assertThat(complete("dice:6").exit()).isOne();
        assertThat(draw.resolve("published/proof.json")).doesNotExist();
    }

    @Test
    void drawsFromNothingThatWasChanged() throws IOException {
        freeze("--round", "1000");
        Path panels = draw.resolve("published/panels.csv");
        Files.writeString(panels, Files.readString(panels).replaceFirst("0", "1"));

        Said refused = complete(ExampleDraw.ROUND_1000);

        assertThat(refused.exit()).isOne();
        assertThat(refused.out()).contains("no longer what was frozen");
        assertThat(draw.resolve("published/proof.json")).doesNotExist();
    }

    @Test
    void replacesNobodyInADrawThatWasChanged() throws IOException {
        freeze("--round", "1000");
        complete(ExampleDraw.ROUND_1000);
        Path selection = draw.resolve("published/selection.json");
        Files.writeString(selection, Files.readString(selection).replaceFirst("\"panel\": ", "\"panel\": 1"));

        Said refused = replace("--seats-to-fill", "1");

        assertThat(refused.exit()).isOne();
        assertThat(refused.out()).contains("WRONG selection.json: panel is 1", "no longer as it was drawn");
        assertThat(draw.resolve("replacement-1")).doesNotExist();
    }

    @Test
    void letsPeopleFindThemselves() throws IOException {
        freeze("--round", "1000");
        String[] cells =
                Files.readAllLines(draw.resolve("private/salts.csv")).get(5).split(",", -1);

        Said found = verify(draw, "--id", cells[0], "--salt", cells[2]);

        assertThat(found.exit()).isZero();
        assertThat(found.json().path("pseudonym").asText()).isEqualTo(cells[1]);
        assertThat(verify(draw, "--id", cells[0]).exit()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(verify(draw, "--id", "201", "--salt", cells[2]).exit()).isOne();
    }

    @Test
    void drawsByPublicSources() throws IOException {
        freeze("--source", "US debt", "--source", "Evil Lottery", "--source", "Saxon lottery");

        Said drawn = complete(ExampleDraw.KEY);

        assertThat(drawn.exit()).as(drawn.out() + drawn.error()).isZero();
        // The first hash of RFC 3797's example, modulo 1000.
        assertThat(drawn.json().path("panel").intValue()).isEqualTo(241);
    }

    /** A solver that forgets one seat. */
    @Test
    void freezesNothingThatTheVerifierWouldNotPass() throws IOException {
        DrawSteps.Lotteries wrong = (problem, objective, panels, seed) -> {
            PanelLottery right = ExampleLotteries.compute(problem, objective, panels, seed);
            List<int[]> fewer = right.panels().stream()
                    .map(panel -> Arrays.copyOf(panel, panel.length - 1))
                    .toList();
            return new PanelLottery(fewer, right.intended(), right.method(), 0, List.of());
        };

        Said refused = run(
                new DrawCommand(Clock.fixed(now, ZoneOffset.UTC), new SecureRandom(), wrong),
                "--targets",
                targets.toString(),
                "--people",
                people.toString(),
                "--seats",
                "20",
                "--out",
                draw.toString());

        assertThat(refused.exit()).isOne();
        assertThat(refused.json().path("problems").toString()).contains("panel 0 has 19 people instead of 20");
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("categories.csv", "respondents.csv");
    }

    @Test
    void saysBeforehandThatNothingCanBeWritten() throws IOException {
        draw = targets.resolve("draw");

        Said refused = freeze("--round", "1000");

        assertThat(refused.exit()).isOne();
        assertThat(refused.json().path("problems").toString()).contains("cannot be made", "Name another --out");
        assertThat(refused.out()).doesNotContain("Looking for");
    }

    @Test
    void saysWhatCannotBeWritten() throws IOException {
        freeze("--round", "1000");
        Path inTheWay = draw.resolve("private/selected.csv/x");
        Files.createDirectories(inTheWay);

        Said refused = complete(ExampleDraw.ROUND_1000);

        assertThat(refused.exit()).isOne();
        assertThat(refused.json().path("problems").toString())
                .contains(draw + " cannot be read or written", "selected.csv");
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertThat(complete(ExampleDraw.ROUND_1000).exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1", "100001", "many"})
    void drawsFromTwoPanelsAtLeast(String panels) {
        assertThat(freeze("--round", "1000", "--panels", panels).exit()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(draw).doesNotExist();
    }

    @Test
    void saysWhenTwoPanelsLeavePeopleOut() {
        assertThat(freeze("--round", "1000", "--panels", "2").out()).contains("take more --panels");
    }
}
