package org.folkmoot.lottery.register;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.folkmoot.lottery.form.CsvText;

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
        try (Writer rows = Files.newBufferedWriter(file)) {
            return write(leaves, strata, rows);
        }
    }

    /** The root over it, of at least one leaf, without a file. */
    static String root(Leaves leaves, List<String> strata) throws IOException {
        return write(leaves, strata, Writer.nullWriter());
    }

    private static String write(Leaves leaves, List<String> strata, Writer rows) throws IOException {
        RegisterSeal seal = new RegisterSeal();
        List<String> fields = strata.stream().map(CsvText::field).toList();
        String before = "";
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
        return seal.root();
    }

    /**
     * Finds a person's stratum in the file without reading all of it, since rows stand in the order of their leaves.
     *
     * @return empty when nobody has this leaf
     */
    public static Optional<String> stratum(Path file, String leaf) throws IOException {
        try (RandomAccessFile rows = new RandomAccessFile(file.toFile(), "r")) {
            rows.readLine();
            long low = rows.getFilePointer();
            long high = rows.length();
            while (low < high) {
                long middle = (low + high) >>> 1;
                if (middle == low) {
                    rows.seek(low);
                } else {
                    // To the first row that begins there or later.
                    rows.seek(middle - 1);
                    rows.readLine();
                }
                String row = rows.getFilePointer() < high ? rows.readLine() : null;
                int order = row == null ? 1 : row.substring(0, leaf.length()).compareTo(leaf);
                if (order == 0) {
                    return Optional.of(name(row.substring(leaf.length() + 1)));
                }
                if (order < 0) {
                    low = rows.getFilePointer();
                } else {
                    high = middle;
                }
            }
            return Optional.empty();
        }
    }

    /** @param field its bytes as characters */
    private static String name(String field) {
        String text = new String(field.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }
}
