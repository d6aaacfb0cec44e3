package org.folkmoot.counting.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code .pb} strictly: sections in order, every row complete, every figure checked against META. */
public final class PabulibReader {
    private enum Section {
        META,
        PROJECTS,
        VOTES
    }

    private static final class Draft {
        private final long headerLine;
        private final List<String> columns;
        private final List<Table.Row> rows = new ArrayList<>();

        Draft(CsvRecord header) {
            headerLine = header.getStartingLineNumber();
            columns = header.getFields().stream().map(String::strip).toList();
        }

        void add(CsvRecord row) throws MalformedFileException {
            if (row.getFieldCount() != columns.size()) {
                throw new MalformedFileException(
                        row.getStartingLineNumber(),
                        row.getFieldCount() + " fields where the section has the columns " + String.join(";", columns));
            }
            rows.add(new Table.Row(row.getStartingLineNumber(), row.getFields()));
        }
    }

    private final Map<Section, Draft> drafts = new EnumMap<>(Section.class);
    private long lastLine;

    private PabulibReader() {}

    public static PabulibFile read(Reader text) throws IOException, MalformedFileException {
        // Closing the parser would close the text, which is the caller's.
        @SuppressWarnings("resource")
        var records = CsvReader.builder()
                .fieldSeparator(';')
                .detectBomHeader(false)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
        var reader = new PabulibReader();
        try {
            reader.split(records);
        } catch (CsvParseException malformed) {
            throw new MalformedFileException(reader.lastLine + 1, malformed.getMessage());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return reader.file();
    }

    private void split(CsvReader<CsvRecord> records) throws MalformedFileException {
        Section current = null;
        for (var row : records) {
            lastLine = row.getStartingLineNumber();
            var begins = section(row);
            if (begins != null) {
                if (begins.ordinal() != drafts.size() || (current != null && !drafts.containsKey(current))) {
                    throw new MalformedFileException(row.getStartingLineNumber(), begins + " does not belong here");
                }
                current = begins;
            } else if (current == null) {
                throw new MalformedFileException(row.getStartingLineNumber(), "the file does not begin with META");
            } else if (!drafts.containsKey(current)) {
                drafts.put(current, new Draft(row));
            } else {
                drafts.get(current).add(row);
            }
        }
        for (var section : Section.values()) {
            if (!drafts.containsKey(section)) {
                throw new MalformedFileException(1, "the file has no " + section);
            }
        }
    }

    private static Section section(CsvRecord row) {
        if (row.getFieldCount() == 1) {
            for (var section : Section.values()) {
                if (section.name().equals(row.getField(0).strip())) {
                    return section;
                }
            }
        }
        return null;
    }

    private PabulibFile file() throws MalformedFileException {
        var metaLines = new LinkedHashMap<String, Long>();
        var meta = meta(metaLines);
        var file = new PabulibFile(meta, table(Section.PROJECTS), table(Section.VOTES));
        new PabulibChecks(file, metaLines, drafts.get(Section.META).headerLine).check();
        return file;
    }

    private Table table(Section section) throws MalformedFileException {
        var draft = drafts.get(section);
        try {
            return new Table(draft.columns, draft.rows);
        } catch (IllegalArgumentException twice) {
            throw new MalformedFileException(draft.headerLine, twice.getMessage());
        }
    }

    private LinkedHashMap<String, String> meta(Map<String, Long> lines) throws MalformedFileException {
        var draft = drafts.get(Section.META);
        if (!draft.columns.equals(List.of("key", "value"))) {
            throw new MalformedFileException(draft.headerLine, "META has the columns key;value");
        }
        var meta = new LinkedHashMap<String, String>();
        for (var row : draft.rows) {
            var key = row.fields().getFirst().strip();
            if (meta.putIfAbsent(key, row.fields().getLast().strip()) != null) {
                throw new MalformedFileException(row.line(), key + " is given twice");
            }
            lines.put(key, row.line());
        }
        return meta;
    }
}
