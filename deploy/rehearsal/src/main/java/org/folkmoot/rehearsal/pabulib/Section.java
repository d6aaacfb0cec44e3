package org.folkmoot.rehearsal.pabulib;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A table of the file: the names of its columns, then its rows. */
record Section(Name name, int headerLine, List<String> columns, List<Row> rows) {
    enum Name {
        META,
        PROJECTS,
        VOTES
    }

    static Section open(Name name, int headerLine, List<String> header) throws MalformedPabulibException {
        var columns = header.stream().map(String::strip).toList();
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new MalformedPabulibException(headerLine, "a column of " + name + " is named twice");
        }
        return new Section(name, headerLine, columns, new ArrayList<>());
    }

    void add(int line, List<String> fields) throws MalformedPabulibException {
        if (fields.size() != columns.size()) {
            throw new MalformedPabulibException(
                    line,
                    "%d fields where %s has %d columns (%s)"
                            .formatted(fields.size(), name, columns.size(), String.join(";", columns)));
        }
        rows.add(new Row(line, fields));
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    int needed(String column) throws MalformedPabulibException {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new MalformedPabulibException(headerLine, name + " needs the column " + column);
        }
        return index;
    }

    /** The field's text without surrounding blanks; empty when there is no such column. */
    String optional(Row row, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : row.field(index);
    }

    record Row(int line, List<String> fields) {
        String field(int index) {
            return fields.get(index).strip();
        }
    }
}
