package org.folkmoot.lottery.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FilesCommandsTest {
    private static final String SEED = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

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

    @Test
    void invitesAndLetsEachPersonCheck() throws IOException {
        write("register.csv", "id,region\n" + lines("n", 5, "north") + lines("s", 3, "south") + "w1,west\n");

        assertThat(invite("--count", "4", "--strata", "region")).isZero();
        assertThat(Files.readAllLines(directory.resolve("out/invited.csv")).stream()
                        .map(line -> line.substring(0, 2)))
                .containsExactly("id", "n2", "n5", "s1", "w1");
        assertThat(directory.resolve("out/invitations.json"))
                .content()
                .doesNotContain("n2")
                .contains("3fe711aae85a53cba26fec699ea91acd21f9a40d12808ffbec3a0f6cf5cfe409");

        assertThat(run("invite", "--check", "s1", "--published", file("out/invitations.json")))
                .isZero();
        assertThat(last().at("/invited/region: south").asBoolean()).isTrue();
        assertThat(last().path("ticket").asText())
                .isEqualTo("3fe711aae85a53cba26fec699ea91acd21f9a40d12808ffbec3a0f6cf5cfe409");
        assertThat(run("invite", "--check", "n3", "--published", file("out/invitations.json")))
                .isZero();
        assertThat(last().at("/invited/region: north").asBoolean()).isFalse();

        assertThat(invite("--count", "4")).as("never over another draw").isEqualTo(2);
    }

    @Test
    void refusesRegistersThatAreNotFit() throws IOException {
        write("register.csv", "id,region\n1,north\n2,\n,north\n1,north\n");
        assertThat(invite("--count", "1", "--strata", "region")).isEqualTo(1);
        assertThat(out.toString())
                .contains("register.csv, row 3: \"region\" is empty", "register.csv, row 4: \"id\" is empty");

        write("register.csv", "id\n1\n2\n\n1\n");
        assertThat(invite("--count", "1")).isEqualTo(1);
        assertThat(out.toString())
                .contains("register.csv, row 5: the id \"1\" stands in an earlier row, too: keep one of them");

        write("register.csv", "id\n1\n2\n");
        assertThat(invite("--count", "3")).isEqualTo(1);
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void refusesWrongUsageOfInvite() throws IOException {
        write("register.csv", "id\n1\n");

        assertThat(run("invite")).isEqualTo(2);
        assertThat(run("invite", "--register", file("register.csv"), "--count", "1"))
                .isEqualTo(2);
        assertThat(run("invite", "--register", file("register.csv"), "--count", "1", "--seed", "abc"))
                .isEqualTo(2);
        assertThat(run("invite", "--check", "1")).isEqualTo(2);
        assertThat(run("invite", "--check", "1", "--published", file("register.csv")))
                .isEqualTo(2);
        assertThat(run("invite", "--check", "1", "--published", file("none.json")))
                .isEqualTo(3);
    }

    private int invite(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("--register", file("register.csv"), "--seed", SEED, "--out", file("out")));
        arguments.addAll(List.of(options));
        arguments.addFirst("invite");
        return run(arguments.toArray(String[]::new));
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

    private static String lines(String letter, int number, String region) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(id -> letter + id + "," + region + "\n")
                .collect(Collectors.joining());
    }
}
