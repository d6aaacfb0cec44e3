package org.folkmoot.counting.format;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Named columns and rows of text, as they stand in a file. */
public record Table(List<String> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("two columns have the same name: " + columns);
        }
        for (var row : rows) {
            if (row.fields().size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.fields().size() + " fields for " + columns.size() + " columns: " + row.fields());
            }
        }
    }

    /** @param line where it stood in the file; zero where it was made otherwise */
    public record Row(long line, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }

        public static Row of(String... fields) {
            return new Row(0, List.of(fields));
        }

        /** Where a row stood is not part of what it says. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && fields.equals(row.fields);
        }

        @Override
        public int hashCode() {
            return fields.hashCode();
        }
    }

    public boolean has(String column) {
        return columns.contains(column);
    }

    /** Without the blanks around it; empty where there is no such column or nothing in it. */
    public Optional<String> field(Row row, String column) {
        int index = columns.indexOf(column);
        return index < 0
                ? Optional.empty()
                : Optional.of(row.fields().get(index).strip()).filter(text -> !text.isEmpty());
    }
}
