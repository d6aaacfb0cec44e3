package org.folkmoot.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.folkmoot.lottery.example.ExampleDraw;
import org.folkmoot.lottery.verify.Verification.Identity;
import org.folkmoot.lottery.verify.Verification.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    @TempDir
    private Path directory;

    private static Verification.Report verify(Path draw) throws IOException {
        return Verification.verify(draw, Known.NOTHING);
    }

    @Test
    void holdsBeforeTheDraw() throws IOException {
        var report = verify(ExampleDraw.frozen(directory.resolve("draw"), 10));

        assertThat(report.findings()).isEmpty();
        assertThat(report.held()).isTrue();
        assertThat(report.draws()).singleElement().matches(draw -> !draw.drawn());
    }

    @Test
    void holdsAfterTheDraw() throws IOException {
        var report = verify(ExampleDraw.drawn(directory.resolve("draw"), 10));

        assertThat(report.findings()).isEmpty();
        assertThat(report.draws())
                .singleElement()
                .matches(draw -> draw.drawn() && draw.panel().isPresent());
    }

    @Test
    void holdsWithPublicSources() throws IOException {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 25, ExampleDraw.SOURCES);
        assertThat(verify(draw).findings()).isEmpty();

        ExampleDraw.complete(draw, ExampleDraw.KEY);

        var report = verify(draw);
        assertThat(report.findings()).isEmpty();
        // RFC 3797 chooses number 17 of 25.
        assertThat(report.draws().getFirst().panel()).contains(16);
        assertThat(report.notes()).anyMatch(note -> note.contains("compare the key with the sources"));
    }

    @Test
    void needsThePublishedFilesAlone() throws IOException {
        Path draw = ExampleDraw.drawn(directory.resolve("draw"), 10);
        Path elsewhere = directory.resolve("downloaded");
        Files.move(draw.resolve("published"), elsewhere);

        assertThat(verify(elsewhere).findings()).isEmpty();
        assertThat(verify(elsewhere).draws()).hasSize(1);
    }

    @Test
    void comparesTheRootThatWasAnnounced() throws IOException {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 10);
        String root = verify(draw).draws().getFirst().root();

        assertThat(Verification.verify(draw, new Known(List.of(root), Optional.empty()))
                        .held())
                .isTrue();
        assertThat(Verification.verify(draw, new Known(List.of(root, "0".repeat(64)), Optional.empty()))
                        .findings())
                .singleElement()
                .asString()
                .contains("the root that was announced, 000");
    }

    @Test
    void findsOnesOwnRow() throws IOException {
        Path draw = ExampleDraw.drawn(directory.resolve("draw"), 10);
        List<String> selected = Files.readAllLines(draw.resolve("private/selected.csv"));
        for (String line : Files.readAllLines(draw.resolve("private/salts.csv")).subList(1, 17)) {
            String[] cells = line.split(",", -1);
            var report = Verification.verify(draw, new Known(List.of(), Optional.of(new Identity(cells[0], cells[2]))));

            assertThat(report.held()).isTrue();
            assertThat(report.own().orElseThrow().pseudonym()).isEqualTo(cells[1]);
            assertThat(report.own().orElseThrow().selected())
                    .isEqualTo(selected.stream().anyMatch(row -> row.startsWith(cells[0] + ",")));
        }
    }

    @Test
    void saysWhenOneIsNotInThePool() throws IOException {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 10);
        String[] cells =
                Files.readAllLines(draw.resolve("private/salts.csv")).get(1).split(",", -1);
        var stranger = new Identity("somebody else", cells[2]);

        assertThat(Verification.verify(draw, new Known(List.of(), Optional.of(stranger)))
                        .findings())
                .singleElement()
                .asString()
                .contains("nobody in it has this id and salt");
    }

    @Test
    void saysWhenThereIsNoDraw() {
        assertThatThrownBy(() -> verify(directory)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> verify(directory.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
    }
}
