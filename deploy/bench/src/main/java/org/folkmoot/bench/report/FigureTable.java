package org.folkmoot.bench.report;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, the first flush left and the others flush right. */
public final class FigureTable {
    private final List<List<String>> rows = new ArrayList<>();

    public FigureTable(String... titles) {
        rows.add(List.of(titles));
    }

    public FigureTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String padding = " ".repeat(width(column) - cell.length());
                line.append(column == 0 ? cell + padding : "  " + padding + cell);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }
}
