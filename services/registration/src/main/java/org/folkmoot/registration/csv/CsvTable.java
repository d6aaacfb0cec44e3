package org.folkmoot.registration.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a UTF-8 file of comma-separated values (RFC 4180) as it arrives, in memory that does not grow with it. */
public final class CsvTable {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private long nextLine = 1;

    private CsvTable(Iterator<CsvRecord> records) {
        this.records = records;
    }

    /**
     * Reads the header.
     *
     * @param required columns that it needs to have, in any order
     */
    public static CsvTable read(InputStream file, List<String> required) throws CsvUnreadableException, IOException {
        CsvTable table = new CsvTable(CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(withoutMark(file))
                .iterator());
        CsvRecord header = table.record()
                .orElseThrow(() -> new CsvUnreadableException(1, "the header is missing: " + required, null));
        for (String column : header.getFields()) {
            if (table.columns.put(column.strip(), table.columns.size()) != null) {
                throw new CsvUnreadableException(1, "the column " + column.strip() + " stands there twice", null);
            }
        }
        for (String column : required) {
            if (!table.columns.containsKey(column)) {
                throw new CsvUnreadableException(1, "the column " + column + " is missing", null);
            }
        }
        return table;
    }

    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** The next line; empty at the end of the file. */
    public Optional<CsvLine> next() throws CsvUnreadableException, IOException {
        return record().map(record -> new CsvLine(record, columns));
    }

    private Optional<CsvRecord> record() throws CsvUnreadableException, IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord record = records.next();
            nextLine = record.getStartingLineNumber() + 1;
            return Optional.of(record);
        } catch (CsvParseException e) {
            throw new CsvUnreadableException(nextLine, "cannot be read: check its quotes", e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new CsvUnreadableException(nextLine, "from here on the file is not UTF-8", e);
            }
            throw e.getCause();
        }
    }

    private static Reader withoutMark(InputStream file) throws IOException, CsvUnreadableException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        BufferedReader text = new BufferedReader(new InputStreamReader(file, decoder));
        text.mark(1);
        try {
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
        } catch (CharacterCodingException e) {
            throw new CsvUnreadableException(1, "the file is not UTF-8", e);
        }
        return text;
    }
}
