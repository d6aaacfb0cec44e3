package org.folkmoot.lottery.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FilesCommandsTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The public instance, in its own words: one female conservative, 99 female liberals, 100 male conservatives. */
    @BeforeEach
    void writePublicInstance() throws IOException {
        write("targets.csv", targets(9, 9));
        write(
                "people.csv",
                "gender,leaning\nfemale,conservative\n" + "female,liberal\n".repeat(99)
                        + "male,conservative\n".repeat(100));
    }

    @Test
    void checksThePublicInstance() throws IOException {
        assertThat(run("check", "--targets", file("targets.csv"), "--people", file("people.csv"), "--seats", "20"))
                .isZero();

        assertThat(last().path("feasible").asBoolean()).isTrue();
        assertThat(last().path("held").asBoolean()).isTrue();
        assertThat(last().path("people").asInt()).isEqualTo(200);
        assertThat(last().path("seats").asInt()).isEqualTo(20);
        assertThat(last().path("kRange").toString()).isEqualTo("[18,40]");
        assertThat(last().path("problems")).isEmpty();
    }

    @Test
    void namesTheSmallestChange() throws IOException {
        write("targets.csv", targets(12, 9));

        assertThat(run("check", "--targets", file("targets.csv"), "--people", file("people.csv"), "--seats", "20"))
                .isEqualTo(1);
        assertThat(last().path("feasible").asBoolean()).isFalse();
        assertThat(last().path("smallestChange").toString()).isEqualTo("[\"leaning: liberal, minimum 12 -> 11\"]");
        assertThat(out.toString()).contains("problem: no panel meets all targets together");
    }

    @Test
    void namesProblemsOfTheFilesTogetherWithThoseOfTheSums() throws IOException {
        write("people.csv", "gender,leaning\nfemal,liberal\n");
        write("targets.csv", targets(12, 9));

        assertThat(run("check", "--targets", file("targets.csv"), "--people", file("people.csv"), "--seats", "20"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("problem: people.csv, row 2: gender: \"femal\" is not among the targets (female, male)")
                .contains("problem: leaning: the minimums add up to 21, more than the 20 seats");
    }

    @Test
    void exitsByWhatIsWrong() {
        assertThat(run("check", "--targets", file("targets.csv"), "--people", file("none.csv"), "--seats", "20"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("there is no file").contains("none.csv");
        assertThat(run("check", "--targets", file("targets.csv"), "--people", file("people.csv")))
                .isEqualTo(2);
        assertThat(run("check", "--targets", file("targets.csv"), "--people", file("people.csv"), "--seats", "many"))
                .isEqualTo(2);
    }

    @Test
    void saysBeforehandThatAPictureCannotBeWritten() throws IOException {
        String[] tests = {
            "test-panels",
            "--targets",
            file("targets.csv"),
            "--people",
            file("people.csv"),
            "--seats",
            "20",
            "--picture"
        };
        for (String place : List.of(file("absent/quotas.svg"), directory.toString())) {
            assertThat(run(Stream.concat(Arrays.stream(tests), Stream.of(place)).toArray(String[]::new)))
                    .isOne();
            assertThat(last().path("problems").toString()).contains(place, "cannot be written");
        }
        assertThat(out.toString()).doesNotContain("attainable");
    }

    @Test
    void testsPanels() throws IOException {
        assertThat(run(
                        "test-panels",
                        "--json",
                        "--targets",
                        file("targets.csv"),
                        "--people",
                        file("people.csv"),
                        "--seats",
                        "20",
                        "--picture",
                        file("quotas.svg")))
                .isZero();

        assertThat(out.toString().lines()).hasSize(1);
        assertThat(last().at("/quotas/2/attainable").toString()).isEqualTo("[8,11]");
        assertThat(last().at("/quotas/2/raised/minimumAtMost").asDouble())
                .isBetween(10.0 / 101 - 1e-9, 10.0 / 101 + 1e-9);
        assertThat(directory.resolve("quotas.svg")).content().startsWith("<svg");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return new CommandLine(new SortitionCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private JsonNode last() throws IOException {
        return new ObjectMapper().readTree(out.toString().lines().toList().getLast());
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private static String targets(int liberal, int others) {
        return """
                category,feature,min,max
                gender,female,%2$d,20
                gender,male,%2$d,20
                leaning,liberal,%1$d,20
                leaning,conservative,%2$d,20
                """.formatted(liberal, others);
    }
}
