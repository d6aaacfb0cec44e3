package org.folkmoot.lottery.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The published table of a register: {@code leaf,stratum} for each person, by leaf, which says nothing about the order in
 * which people are known. Each of the two fields has one form only, and a line feed stands behind each row.
 */
public final class RegisterFile {
    private RegisterFile() {}

    /**
     * Writes it and seals it.
     *
     * @param strata names, by number
     * @return the root over it, in lower-case hexadecimal
     * @throws IllegalArgumentException when a leaf is there twice
     */
    public static String write(Leaves leaves, List<String> strata, Path file) throws IOException {
        RegisterSeal seal = new RegisterSeal();
        List<String> fields = strata.stream().map(RegisterFile::field).toList();
        String before = "";
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write("leaf,stratum\n");
            for (int place : leaves.inOrder()) {
                String leaf = leaves.leaf(place);
                if (leaf.equals(before)) {
                    throw new IllegalArgumentException("somebody has two leaves in the register");
                }
                rows.write(leaf);
                rows.write(',');
                rows.write(fields.get(leaves.stratum(place)));
                rows.write('\n');
                seal.add(leaf, strata.get(leaves.stratum(place)));
                before = leaf;
            }
        }
        return seal.root();
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
