package org.folkmoot.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.folkmoot.lottery.example.ExampleDraw;
import org.folkmoot.lottery.verify.Verification.Known;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes a file without making all hashes fit is found out by them, whatever the change. */
class TamperingTest {
    /** Of larger files, every third byte is changed. */
    private static final int SMALL = 700;

    @TempDir
    private Path directory;

    private Path draw;
    private Tampering tampering;

    @BeforeEach
    void draw() {
        draw = ExampleDraw.drawn(directory.resolve("draw"), 8);
        tampering = Tampering.of(draw);
    }

    private List<String> findings() throws IOException {
        return Verification.verify(draw, Known.NOTHING).findings();
    }

    private void assertNamed(String name) throws IOException {
        assertThat(findings()).as(name).anyMatch(finding -> finding.contains(name));
    }

    @Test
    void namesTheFileWhicheverByteIsChangedBeforeTheDraw() throws IOException {
        draw = ExampleDraw.frozen(directory.resolve("frozen"), 8);
        tampering = Tampering.of(draw);

        for (String name : tampering.names()) {
            assertEachByteIsGuarded(name);
        }
    }

    @Test
    void namesTheFileWhicheverByteIsChangedOnceDrawn() throws IOException {
        assertEachByteIsGuarded("proof.json");
        assertEachByteIsGuarded("selection.json");
    }

    private void assertEachByteIsGuarded(String name) throws IOException {
        byte[] whole = tampering.bytes(name);
        int step = whole.length <= SMALL ? 1 : 3;
        for (int place = 0; place < whole.length; place += step) {
            byte[] changed = whole.clone();
            changed[place] ^= (byte) (1 << place / step % Byte.SIZE);
            tampering.write(name, changed);

            assertThat(findings()).as("%s, byte %d", name, place).anyMatch(finding -> finding.contains(name));
        }
        tampering.write(name, whole);
        assertThat(findings()).isEmpty();
    }

    @Test
    void namesTheFileWhenItIsLongerOrShorter() throws IOException {
        for (String name : tampering.names()) {
            String whole = tampering.text(name);
            for (String changed : List.of(whole + "\n", whole + " ", "\uFEFF" + whole, whole.strip(), "")) {
                Files.writeString(tampering.published().resolve(name), changed);
                assertNamed(name);
            }
            Files.writeString(tampering.published().resolve(name), whole.replace("\n", "\r\n"));
            assertNamed(name);
            Files.writeString(tampering.published().resolve(name), whole);
        }
    }

    @Test
    void namesAFileThatIsGone() throws IOException {
        for (String name : tampering.names()) {
            byte[] whole = tampering.bytes(name);
            Files.delete(tampering.published().resolve(name));
            assertNamed(name + ": is missing");
            tampering.write(name, whole);
        }
    }

    @Test
    void namesAFileTooMany() throws IOException {
        Files.writeString(tampering.published().resolve("panels-2.csv"), "");

        assertThat(findings()).containsExactly("panels-2.csv: is not one of the files of a draw");
    }

    @Test
    void namesOneProbability() throws IOException {
        tampering.editLines("probabilities.csv", lines -> {
            lines.set(3, lines.get(3).replaceFirst(",(0|1)\\.\\d+,", ",0.987654321,"));
            return lines;
        });

        assertThat(findings())
                .anyMatch(finding -> finding.startsWith("probabilities.csv: was changed"))
                .anyMatch(finding ->
                        finding.matches("probabilities.csv: gives [0-9a-f]{10} the probability 0.987654321; it is .*"));
    }

    @Test
    void namesOnePanel() throws IOException {
        tampering.editLines("panels.csv", lines -> {
            lines.set(5, lines.get(5).replaceFirst(" [0-9a-f]{10}$", ""));
            return lines;
        });

        assertThat(findings())
                .contains("panels.csv: panel 4 has 3 people instead of 4")
                .anyMatch(finding -> finding.startsWith("panels.csv: was changed"));
    }

    @Test
    void namesTheOrderOfThePool() throws IOException {
        tampering.editLines("pool.csv", lines -> {
            Collections.swap(lines, 2, 9);
            return lines;
        });

        assertThat(findings())
                .anyMatch(finding -> finding.contains("the order is that of the pseudonyms"))
                .anyMatch(finding -> finding.startsWith("pool.csv: its Merkle root is"));
    }

    @Test
    void namesTheBeacon() throws IOException {
        tampering.edit("proof.json", text -> text.replace("b44679b9", "b44679b8"));
        assertThat(findings())
                .singleElement()
                .asString()
                .contains("proof.json: drand's quicknet has not signed round 1000");
    }

    @Test
    void namesTheRoundTheSeedAndThePanelDrawn() throws IOException {
        tampering.edit(
                "proof.json",
                text -> text.replace("\"round\": 1000", "\"round\": 1001")
                        .replaceFirst("\"seed\": \"[0-9a-f]{2}", "\"seed\": \"zz")
                        .replaceFirst("\"panel\": ", "\"panel\": 1"));

        assertThat(findings())
                .hasSize(3)
                .anyMatch(finding -> finding.startsWith("proof.json: round is 1001; it should be 1000"))
                .anyMatch(finding -> finding.startsWith("proof.json: seed is"))
                .anyMatch(finding -> finding.startsWith("proof.json: panel is 1"));
    }

    @Test
    void namesSomebodyWhoWasPutIntoTheSelection() throws IOException {
        String pseudonym = tampering.text("pool.csv").lines().toList().get(1).substring(0, 10);
        tampering.edit(
                "selection.json",
                text -> text.replaceFirst("    \"[0-9a-f]{10}\"(?=\n)", "    \"" + pseudonym + "x\""));

        assertThat(findings()).singleElement().asString().startsWith("selection.json: selected is");
    }

    @Test
    void namesEverythingAtOnce() throws IOException {
        tampering.edit("statistics.json", text -> text.replace("\"gini\": 0", "\"gini\": 1"));
        tampering.edit("targets.csv", text -> text.replace("female,1,3", "female,1,4"));
        tampering.edit("selection.json", text -> text.replace("\"panel\": ", "\"panel\": 7"));

        assertThat(findings())
                .anyMatch(finding -> finding.startsWith("statistics.json: gini"))
                .anyMatch(finding -> finding.startsWith("targets.csv: was changed"))
                .anyMatch(finding -> finding.startsWith("selection.json: panel"));
    }

    @Test
    void doesNotReadThroughLinks() throws IOException {
        Path outside = directory.resolve("pool.csv");
        Files.move(tampering.published().resolve("pool.csv"), outside);
        Files.createSymbolicLink(tampering.published().resolve("pool.csv"), outside);

        assertNamed("pool.csv: is not a file");
    }

    /** Whoever publishes could end a stranger's verifier before it says anything. */
    @Test
    void namesAFileThatDoesNotFitIntoMemory() throws IOException {
        try (var panels =
                new RandomAccessFile(tampering.published().resolve("panels.csv").toFile(), "rw")) {
            panels.setLength(3L << 30);
        }

        assertNamed("panels.csv: has 3,221,225,472 bytes");
    }
}
