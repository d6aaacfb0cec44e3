package org.folkmoot.lottery.verify.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table in the one form in which tables are published: UTF-8, a line feed behind each row, quotes only where a field has a
 * comma, a quote or a line break in it. Two tables that say the same are the same bytes, so nothing can hide in another.
 */
public final class CsvTable {
    private final String text;
    private int position;

    private CsvTable(String text) {
        this.text = text;
    }

    /** The rows below the header; empty, and said why, if it is no such table. */
    public static Optional<List<List<String>>> read(
            String file, byte[] content, List<String> header, Findings.At findings) {
        List<List<String>> rows;
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            rows = new CsvTable(text).rows();
        } catch (CharacterCodingException e) {
            findings.say(file, "is not UTF-8");
            return Optional.empty();
        } catch (IllegalArgumentException malformed) {
            findings.say(file, malformed.getMessage());
            return Optional.empty();
        }
        if (rows.isEmpty() || !rows.getFirst().equals(header)) {
            findings.say(file, "its first row is not " + String.join(",", header));
            return Optional.empty();
        }
        for (int row = 1; row < rows.size(); row++) {
            if (rows.get(row).size() != header.size()) {
                findings.say(
                        file,
                        "row %d has %d fields instead of %d"
                                .formatted(row, rows.get(row).size(), header.size()));
                return Optional.empty();
            }
        }
        if (!written(rows).equals(text)) {
            findings.say(file, "has quotes or line ends other than prescribed");
        }
        return Optional.of(rows.subList(1, rows.size()));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        while (position < text.length()) {
            List<String> row = new ArrayList<>();
            row.add(field());
            while (position < text.length() && text.charAt(position) == ',') {
                position++;
                row.add(field());
            }
            if (position == text.length() || text.charAt(position) != '\n') {
                throw new IllegalArgumentException("row %d does not end in a line feed".formatted(rows.size()));
            }
            position++;
            rows.add(row);
        }
        return rows;
    }

    private String field() {
        return position < text.length() && text.charAt(position) == '"' ? quoted() : plain();
    }

    private String plain() {
        int start = position;
        while (position < text.length() && text.charAt(position) != ',' && text.charAt(position) != '\n') {
            position++;
        }
        return text.substring(start, position);
    }

    private String quoted() {
        var field = new StringBuilder();
        position++;
        while (position < text.length()) {
            char character = text.charAt(position++);
            boolean doubled = position < text.length() && text.charAt(position) == '"';
            if (character != '"') {
                field.append(character);
            } else if (doubled) {
                field.append('"');
                position++;
            } else {
                return field.toString();
            }
        }
        throw new IllegalArgumentException("a quote is opened and never closed");
    }

    private static String written(List<List<String>> rows) {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            for (int field = 0; field < row.size(); field++) {
                text.append(field == 0 ? "" : ",").append(written(row.get(field)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String written(String field) {
        boolean quotes = field.contains(",") || field.contains("\"") || field.contains("\n") || field.contains("\r");
        return quotes ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }
}
