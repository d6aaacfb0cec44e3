package org.folkmoot.lottery.form;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables in the one form in which they are published, so that equal tables are equal bytes: a line feed behind each row;
 * a field stands in quotes if, and only if, it has a comma, a quote, or a line break in it.
 */
public final class CsvText {
    private static final int LONGEST_FIELD = 1 << 26;

    private final StringBuilder text = new StringBuilder();

    public CsvText row(List<String> fields) {
        text.append(fields.stream().map(CsvText::field).collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    public CsvText row(String... fields) {
        return row(List.of(fields));
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As it stands in a row. */
    public static String field(String value) {
        boolean plain = value.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** The rows of a table written by this class, its header among them. */
    public static List<List<String>> rows(byte[] table) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(new String(table, StandardCharsets.UTF_8))) {
            return records.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
