package org.folkmoot.registration.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Map;

/** One record of a table and where it begins in the file. */
public final class CsvLine {
    private final CsvRecord record;
    private final Map<String, Integer> columns;

    CsvLine(CsvRecord record, Map<String, Integer> columns) {
        this.record = record;
        this.columns = columns;
    }

    /** The first line of the file is 1. */
    public long number() {
        return record.getStartingLineNumber();
    }

    /** Whether it has as many fields as the header; fields may be asked for only then. */
    public boolean complete() {
        return record.getFieldCount() == columns.size();
    }

    /** What is wrong with an incomplete line. */
    public String incompleteness() {
        return "has " + record.getFieldCount() + " fields where the header has " + columns.size();
    }

    /** The field without blanks around it. */
    public String field(String column) {
        return record.getField(columns.get(column)).strip();
    }
}
