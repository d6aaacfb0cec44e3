package org.folkmoot.counting.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.counting.format.RankCsvFile;
import org.folkmoot.counting.format.RankLabels;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Ranking;

/** Writes a table {@code area,rank1,rank2,...,count}. A rank that several options share is written as an overvote. */
final class RankCsvWriter {
    private RankCsvWriter() {}

    /** Flushes and leaves the text open. */
    static void write(RankCsvFile file, RankLabels labels, Writer text) throws IOException {
        try {
            @SuppressWarnings("resource")
            var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            var header = new ArrayList<String>();
            header.add(file.areaColumn());
            for (int rank = 1; rank <= file.ranks(); rank++) {
                header.add("rank" + rank);
            }
            header.add("count");
            csv.writeRecord(header);
            var options = file.rankings().options();
            for (var counted : file.rankings().ballots()) {
                var row = new ArrayList<String>();
                row.add(counted.area());
                for (int rank = 0; rank < file.ranks(); rank++) {
                    row.add(cell(counted.ballot(), rank, options, labels));
                }
                row.add(Long.toString(counted.count()));
                csv.writeRecord(row);
            }
            csv.flush();
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private static String cell(Ranking ranking, int rank, List<Option> options, RankLabels labels) {
        if (rank >= ranking.ranks() || ranking.skipped(rank)) {
            return labels.skipped();
        }
        return ranking.shared(rank)
                ? labels.overvote()
                : options.get(ranking.option(rank)).name();
    }
}
