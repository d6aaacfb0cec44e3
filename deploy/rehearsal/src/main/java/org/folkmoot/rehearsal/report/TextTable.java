package org.folkmoot.rehearsal.report;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, the first flush left and the others flush right. */
public final class TextTable {
    private static final int WIDEST = 56;

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... titles) {
        rows.add(List.of(titles));
    }

    public void row(String first, Object... others) {
        var row = new ArrayList<String>();
        row.add(first.length() <= WIDEST ? first : first.substring(0, WIDEST - 1) + "…");
        for (var other : others) {
            row.add(other instanceof Long number ? "%,d".formatted(number) : String.valueOf(other));
        }
        rows.add(row);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                var padding = " ".repeat(width(column) - row.get(column).length());
                line.append(column == 0 ? "" : "  ")
                        .append(column == 0 ? row.get(column) + padding : padding + row.get(column));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
