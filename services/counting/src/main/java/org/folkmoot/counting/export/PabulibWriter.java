package org.folkmoot.counting.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.folkmoot.counting.format.PabulibFile;
import org.folkmoot.counting.format.Table;

/** Writes {@code .pb}; what the reader read comes out with the same content. */
final class PabulibWriter {
    private PabulibWriter() {}

    /** Flushes and leaves the text open. */
    static void write(PabulibFile file, Writer text) throws IOException {
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
