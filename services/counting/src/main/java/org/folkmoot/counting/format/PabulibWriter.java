package org.folkmoot.counting.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes {@code .pb}; what the reader read comes out with the same content. */
public final class PabulibWriter {
    private PabulibWriter() {}

    /** Flushes and leaves the text open. */
    public static void write(PabulibFile file, Writer text) throws IOException {
        try {
            @SuppressWarnings("resource")
            var csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.LF)
                    .build(text);
            csv.writeRecord("META").writeRecord("key", "value");
            file.meta().forEach(csv::writeRecord);
            csv.writeRecord("PROJECTS");
            write(file.projects(), csv);
            csv.writeRecord("VOTES");
            write(file.votes(), csv);
            csv.flush();
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private static void write(Table table, CsvWriter csv) {
        csv.writeRecord(table.columns());
        table.rows().forEach(row -> csv.writeRecord(row.fields()));
    }
}
