package org.folkmoot.counting.recount;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The figures of {@code result.csv}. */
final class ResultTable {
    private static final List<String> HEADER = List.of("GpUnitId", "Type", "BallotSelectionId", "Figure", "Count");

    private ResultTable() {}

    static Figures read(Path file) throws IOException, MalformedException {
        var figures = new Figures();
        try {
            BallotFiles.rows(
                    file,
                    HEADER,
                    row -> figures.add(
                            row.getFirst(), row.get(1), row.get(3), row.get(2), Long.parseLong(row.getLast())));
        } catch (NumberFormatException broken) {
            throw new MalformedException(file.getFileName() + " has a count that is no number", broken);
        }
        return figures;
    }
}
