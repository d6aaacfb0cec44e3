package org.folkmoot.lottery.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.lottery.beacon.BeaconRefusedException;
import org.folkmoot.lottery.example.ExampleDraw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
    @TempDir
    private Path directory;

    @Test
    void listsThoseDrawnAndThoseWhoRemainWithAllThatTheOrganiserKnows() throws IOException {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 10);

        Completion.Drawn drawn = ExampleDraw.complete(draw, ExampleDraw.ROUND_1000);

        List<String> selected = Files.readAllLines(draw.resolve("private/selected.csv"));
        List<String> remaining = Files.readAllLines(draw.resolve("private/remaining.csv"));
        assertThat(selected).hasSize(1 + 4).first().isEqualTo("id,pseudonym,mail,gender");
        assertThat(remaining).hasSize(1 + 12);
        assertThat(selected.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyInAnyOrderElementsOf(drawn.selected());
        assertThat(Stream.concat(selected.stream().skip(1), remaining.stream().skip(1))
                        .map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyInAnyOrderElementsOf(ExampleDraw.people().rows().keySet());
        assertThat(selected.get(1)).matches("(person-\\d+),[0-9a-f]{10},\\1@example.org,(fe)?male");
    }

    @ParameterizedTest
    @ValueSource(strings = {"salts.csv", "people.csv"})
    void drawsNothingFromPrivateFilesThatAreNoLongerAsTheyWere(String name) throws IOException {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 10);
        Path file = draw.resolve("private").resolve(name);
        String before = Files.readString(file);
        List<String> rows = before.lines().toList();
        String firstId = rows.get(1).substring(0, rows.get(1).indexOf(','));
        String secondId = rows.get(2).substring(0, rows.get(2).indexOf(','));

        for (String after : List.of(
                "",
                "x\n",
                before.replace(rows.get(1) + "\n", ""),
                before.replace(',', ';'),
                before.replace(
                        rows.get(1),
                        "somebody" + rows.get(1).substring(rows.get(1).indexOf(','))),
                name.equals("salts.csv")
                        ? before.replace(rows.get(1), rows.get(1).replace(firstId + ",", secondId + ","))
                        : before + "\"",
                before + rows.get(1).replaceAll("[0-9a-f]{32}|^person-\\d+", "new") + "\n")) {
            Files.writeString(file, after);
            assertThatThrownBy(() -> ExampleDraw.complete(draw, ExampleDraw.ROUND_1000))
                    .as(after)
                    .isInstanceOf(DrawRefusedException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("put back the file as it was");
            assertThat(draw.resolve("published/proof.json")).doesNotExist();
        }

        Files.writeString(file, before);
        assertThat(ExampleDraw.complete(draw, ExampleDraw.ROUND_1000).selected())
                .hasSize(4);
    }

    @Test
    void givesTheSameDrawAgainForTheSameBeacon() throws IOException {
        Path draw = ExampleDraw.drawn(directory.resolve("draw"), 10);
        Map<Path, byte[]> before = files(draw);

        ExampleDraw.complete(draw, ExampleDraw.ROUND_1000);

        Map<Path, byte[]> after = files(draw);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((file, content) -> assertThat(content).as(file.toString()).isEqualTo(before.get(file)));
    }

    @Test
    void staysWithTheFirstKey() {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 10, ExampleDraw.SOURCES);
        ExampleDraw.complete(draw, ExampleDraw.KEY);

        assertThatThrownBy(() -> ExampleDraw.complete(draw, "rfc3797:1./2./3./"))
                .isInstanceOf(DrawRefusedException.class)
                .hasMessageContaining("another beacon");
    }

    @Test
    void changesNothingOnABeaconThatIsNone() throws IOException {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 10);
        String tampered = ExampleDraw.ROUND_1000.replace("b44679", "b44678");

        assertThatThrownBy(() -> ExampleDraw.complete(draw, tampered)).isInstanceOf(BeaconRefusedException.class);
        assertThat(draw.resolve("published/proof.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"published/selection.json", "private/selected.csv", "private/remaining.csv"})
    void goesOnWhereItWasCutShort(String first) throws IOException {
        Path draw = ExampleDraw.drawn(directory.resolve("draw"), 10);
        Map<Path, byte[]> whole = files(draw);
        List<String> order = List.of("published/selection.json", "private/selected.csv", "private/remaining.csv");
        for (String lost : order.subList(order.indexOf(first), order.size())) {
            Files.delete(draw.resolve(lost));
        }
        Files.writeString(draw.resolve("private/.remaining.csv.unfinished"), "half a l");

        ExampleDraw.complete(draw, ExampleDraw.ROUND_1000);

        Map<Path, byte[]> after = files(draw);
        assertThat(after.keySet()).isEqualTo(whole.keySet());
        after.forEach((file, content) -> assertThat(content).as(file.toString()).isEqualTo(whole.get(file)));
    }

    @Test
    void saysWhenThereIsNothingToComplete() {
        assertThatThrownBy(() -> ExampleDraw.complete(directory, ExampleDraw.ROUND_1000))
                .isInstanceOf(DrawRefusedException.class)
                .hasMessageContaining("no frozen draw");
    }

    private static Map<Path, byte[]> files(Path draw) throws IOException {
        Map<Path, byte[]> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(draw)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(draw.relativize(path), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
