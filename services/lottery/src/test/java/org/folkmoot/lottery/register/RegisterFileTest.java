package org.folkmoot.lottery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void refusesALeafThatIsThereTwice() {
        Leaves leaves = new Leaves(2);
        leaves.add(LOW, 0);
        leaves.add(LOW, 0);

        assertThatThrownBy(() -> RegisterFile.write(leaves, List.of(""), directory.resolve("register.csv")))
                .hasMessageContaining("two leaves");
    }
}
