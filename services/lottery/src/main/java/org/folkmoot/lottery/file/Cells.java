package org.folkmoot.lottery.file;

import java.util.List;
import java.util.stream.Collectors;

/** One row under the header of its table. */
public final class Cells {
    public static final int ABSENT = -1;
    private static final int LONGEST = 1_000;
    private static final int SHOWN = 40;
    private static final int LISTED = 12;
    private static final char ZERO_WIDTH_SPACE = '\u200b';
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Cells() {}

    /** The place of a column that has to be there once, or {@link #ABSENT} with a problem. */
    public static int column(String name, List<String> columns, Problems problems) {
        int place = columns.indexOf(name);
        if (place < 0) {
            String alike = columns.stream()
                    .filter(column -> column.equalsIgnoreCase(name))
                    .map(column -> "; write %s as %s".formatted(shown(column), shown(name)))
                    .findFirst()
                    .orElseGet(() -> "; the columns are " + listed(columns));
            problems.add("the column %s is missing%s".formatted(shown(name), alike));
            return ABSENT;
        }
        if (columns.lastIndexOf(name) != place) {
            problems.add("the column %s stands there twice: remove or rename one".formatted(shown(name)));
            return ABSENT;
        }
        return place;
    }

    /** Whether the row has as many cells as the header; empty ones at its end do not count. */
    public static boolean fit(CsvRow row, List<String> columns, Problems problems) {
        int filled = row.cells().size();
        while (filled > columns.size() && row.cells().get(filled - 1).isEmpty()) {
            filled--;
        }
        if (filled > columns.size()) {
            problems.add("cells", "has more cells than the header has columns", row.number());
            return false;
        }
        if (filled < columns.size()) {
            problems.add("cells", "has fewer cells than the header has columns", row.number());
            return false;
        }
        return true;
    }

    /** Whether the text can be an id or a value at all. */
    public static boolean sound(String cell, String column, long row, Problems problems) {
        if (cell.isEmpty()) {
            problems.add(column, "%s is empty".formatted(shown(column)), row);
        } else if (cell.length() > LONGEST) {
            problems.add(
                    column, "%s has more than 1,000 characters: is a quote missing?".formatted(shown(column)), row);
        } else if (hasControl(cell)) {
            problems.add(
                    column, "%s has a line break, tab or NUL in it: is a quote missing?".formatted(shown(column)), row);
        } else {
            return true;
        }
        return false;
    }

    private static boolean hasControl(String cell) {
        for (int place = 0; place < cell.length(); place++) {
            if (Character.isISOControl(cell.charAt(place))) {
                return true;
            }
        }
        return false;
    }

    private static String listed(List<String> columns) {
        return columns.stream().limit(LISTED).map(Cells::shown).collect(Collectors.joining(", "))
                + (columns.size() > LISTED ? " and %d more".formatted(columns.size() - LISTED) : "");
    }

    /** Without white space around it, also the kinds that nobody sees and that come with cells copied from web pages. */
    static String stripped(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && blank(cell.charAt(from))) {
            from++;
        }
        while (from < to && blank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean blank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == ZERO_WIDTH_SPACE
                || character == BYTE_ORDER_MARK;
    }

    /** In quotes, cut short, and without what would upset a terminal. */
    public static String shown(String text) {
        return "\"" + plain(text, SHOWN) + "\"";
    }

    static String plain(String text, int longest) {
        String plain = text.codePoints()
                .limit(longest)
                .map(character -> Character.isISOControl(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain + (plain.length() < text.length() ? "..." : "");
    }
}
