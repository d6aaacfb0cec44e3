package org.folkmoot.counting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Columns for a terminal: the first to the left, the others to the right. */
final class TextTable {
    private static final int WIDEST = 44;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,./%]*");

    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(Object... cells) {
        rows.add(List.of(cells).stream().map(cell -> shortened(cell.toString())).toList());
        return this;
    }

    TextTable row(List<?> cells) {
        return row(cells.toArray());
    }

    static String shortened(String cell) {
        return cell.codePointCount(0, cell.length()) <= WIDEST
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, WIDEST - 1)).stripTrailing() + "…";
    }

    List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var widths = new int[columns];
        for (var row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], length(row.get(column)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder("  ");
        for (int column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            var padding = " ".repeat(widths[column] - length(cell));
            boolean right = column > 0 && NUMBER.matcher(cell).matches();
            line.append(right ? padding + cell : cell + padding).append("  ");
        }
        return line.toString().stripTrailing();
    }
}
