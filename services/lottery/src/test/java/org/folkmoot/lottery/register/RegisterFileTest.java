package org.folkmoot.lottery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.folkmoot.lottery.ScratchDirectory;
import org.folkmoot.lottery.commitment.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterFileTest {
    private static final String LOW = "00" + "f".repeat(62);
    /** These share more of their beginning than is looked at first. */
    private static final String MIDDLE = "a".repeat(40) + "1".repeat(24);

    private static final String MIDDLE_TOO = "a".repeat(40) + "2".repeat(24);
    private static final String HIGH = "f".repeat(64);

    @TempDir
    private Path directory;

    @Test
    void ordersByTheWholeLeafAndQuotesWhereItIsNeeded() throws IOException {
        Leaves leaves = new Leaves(2);
        leaves.add(HIGH, 0);
        leaves.add(MIDDLE_TOO, 1);
        leaves.add(LOW, 2);
        leaves.add(MIDDLE, 3);
        Path file = directory.resolve("register.csv");

        String root = RegisterFile.write(leaves, List.of("", "a, \"b\"", "île", "plain"), file);

        assertThat(Files.readString(file))
                .isEqualTo("leaf,stratum\n" + LOW + ",île\n" + MIDDLE + ",plain\n" + MIDDLE_TOO + ",\"a, \"\"b\"\"\"\n"
                        + HIGH + ",\n");
        RegisterSeal seal = new RegisterSeal();
        seal.add(LOW, "île");
        seal.add(MIDDLE, "plain");
        seal.add(MIDDLE_TOO, "a, \"b\"");
        seal.add(HIGH, "");
        assertThat(root).isEqualTo(seal.root());
    }

    @Property(tries = 100)
    void findsEveryRow(@ForAll @Size(max = 40) List<@IntRange(min = 0, max = 3) Integer> stratumOf) throws IOException {
        List<String> strata = List.of("", "a, \"b\"", "île", "x".repeat(300));
        Leaves leaves = new Leaves(2);
        for (int person = 0; person < stratumOf.size(); person++) {
            leaves.add(leaf(person), stratumOf.get(person));
        }
        try (var own = ScratchDirectory.create()) {
            Path file = Files.createFile(own.path().resolve("register.csv"));
            if (!stratumOf.isEmpty()) {
                RegisterFile.write(leaves, strata, file);
            }

            for (int person = 0; person < stratumOf.size(); person++) {
                assertThat(RegisterFile.stratum(file, leaf(person))).contains(strata.get(stratumOf.get(person)));
            }
            assertThat(RegisterFile.stratum(file, LOW)).isEmpty();
            assertThat(RegisterFile.stratum(file, MIDDLE)).isEmpty();
            assertThat(RegisterFile.stratum(file, HIGH)).isEmpty();
        }
    }

    private static String leaf(int person) {
        return Sha256.hex(new byte[] {(byte) person});
    }

    @Test
    void refusesALeafThatIsThereTwice() {
        Leaves leaves = new Leaves(2);
        leaves.add(LOW, 0);
        leaves.add(LOW, 0);

        assertThatThrownBy(() -> RegisterFile.write(leaves, List.of(""), directory.resolve("register.csv")))
                .hasMessageContaining("two leaves");
    }
}
