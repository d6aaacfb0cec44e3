package org.folkmoot.lottery.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.lottery.example.ExampleDraw;
import org.folkmoot.lottery.pool.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreezingTest {
    @TempDir
    private Path directory;

    @Test
    void publishesNoIdAndNothingElseOfThePeople() throws IOException {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 10);

        for (String name : list(draw.resolve("published"))) {
            String content = Files.readString(draw.resolve("published").resolve(name));
            assertThat(content).as(name).doesNotContain("person-", "example.org", "flat ", "house ");
            for (String line : Files.readAllLines(draw.resolve("private/salts.csv"))) {
                assertThat(content).as(name).doesNotContain(line.substring(line.lastIndexOf(',') + 1));
            }
        }
    }

    @Test
    void publishesSevenFilesAndKeepsTwo() throws IOException {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 10);

        assertThat(list(draw.resolve("published")))
                .containsExactly(
                        "commitment.json",
                        "commitment.sha256",
                        "panels.csv",
                        "pool.csv",
                        "probabilities.csv",
                        "statistics.json",
                        "targets.csv");
        assertThat(list(draw.resolve("private"))).containsExactly("people.csv", "salts.csv");
    }

    @Test
    void letsNobodyElseReadWhatIsPrivate() throws IOException {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 10);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(draw.resolve("private"))))
                .isEqualTo("rwx------");
        for (String name : list(draw.resolve("private"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            draw.resolve("private").resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void neverOverwritesAFrozenDraw() throws IOException {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 10);
        byte[] before = Files.readAllBytes(draw.resolve("published/commitment.json"));

        assertThatThrownBy(() -> ExampleDraw.frozen(draw, 10)).isInstanceOf(DrawRefusedException.class);
        assertThatThrownBy(() -> Freezing.requireFree(draw)).isInstanceOf(DrawRefusedException.class);
        assertThat(Files.readAllBytes(draw.resolve("published/commitment.json")))
                .isEqualTo(before);
    }

    @Test
    void spoilsNoOtherDraw() {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 10);

        for (String inside : List.of("published/second", "private/second", "published/a/b")) {
            assertThatThrownBy(() -> Freezing.requireFree(draw.resolve(inside)))
                    .isInstanceOf(DrawRefusedException.class)
                    .hasMessageContaining("among the files of another draw");
        }
        assertThatCode(() -> Freezing.requireFree(draw.resolve("replacement-1")))
                .doesNotThrowAnyException();
    }

    @Test
    void startsAnewAfterARunThatWasKilled() throws IOException {
        Path left = directory.resolve(".draw.unfinished/private");
        Files.createDirectories(left);
        Files.writeString(left.resolve("salts.csv"), "id,pseudonym,salt\n");
        Files.writeString(directory.resolve(".draw.lock"), "");

        ExampleDraw.frozen(directory.resolve("draw"), 10);

        assertThat(list(directory)).containsExactly("draw");
    }

    @Test
    void ordersPeopleByPseudonymWhateverTheFileSays() {
        FrozenPool pool = FrozenPool.freeze(ExampleDraw.pool(), new SecureRandom());
        FrozenPool again = FrozenPool.freeze(ExampleDraw.pool(), new SecureRandom());

        assertThat(pool.people()).extracting(FrozenPool.Member::pseudonym).isSorted();
        assertThat(pool.people())
                .extracting(FrozenPool.Member::id)
                .containsExactlyInAnyOrderElementsOf(
                        ExampleDraw.pool().people().stream().map(Person::id).toList());
        assertThat(again.people())
                .extracting(FrozenPool.Member::pseudonym)
                .doesNotContainAnyElementsOf(
                        pool.people().stream().map(FrozenPool.Member::pseudonym).toList());
    }

    @Test
    void namesHouseholdsOfSeveralOnly() {
        FrozenPool pool = FrozenPool.freeze(ExampleDraw.pool(), new SecureRandom());

        for (int number = 1; number <= 16; number++) {
            var row = pool.byId("person-" + number).orElseThrow().row();
            assertThat(row.household().isPresent()).as("person %d", number).isEqualTo(number <= 6);
        }
        assertThat(pool.byId("person-1").orElseThrow().row().household())
                .isEqualTo(pool.byId("person-2").orElseThrow().row().household())
                .isNotEqualTo(pool.byId("person-3").orElseThrow().row().household());
    }

    @Test
    void showsTheSolverNothingThatIsNotPublished() {
        FrozenPool pool = FrozenPool.freeze(ExampleDraw.pool(), new SecureRandom());

        assertThat(pool.published().people())
                .extracting(Person::id)
                .isEqualTo(
                        pool.people().stream().map(FrozenPool.Member::pseudonym).toList());
    }

    private static List<String> list(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
