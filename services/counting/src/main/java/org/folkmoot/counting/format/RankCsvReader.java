package org.folkmoot.counting.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/** Reads a table {@code area,rank1,rank2,...,count} strictly. */
public final class RankCsvReader {
    private final RankLabels labels;
    private CsvRecord header;
    private final List<CsvRecord> rows = new ArrayList<>();

    private RankCsvReader(RankLabels labels) {
        this.labels = labels;
    }

    public static RankCsvFile read(Reader text, RankLabels labels) throws IOException, MalformedFileException {
        @SuppressWarnings("resource")
        var records = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
        var reader = new RankCsvReader(labels);
        try {
            reader.collect(records);
        } catch (CsvParseException malformed) {
            throw new MalformedFileException(reader.lastLine() + 1, malformed.getMessage());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return reader.file();
    }

    private long lastLine() {
        var last = rows.isEmpty() ? header : rows.getLast();
        return last == null ? 0 : last.getStartingLineNumber();
    }

    private void collect(CsvReader<CsvRecord> records) throws MalformedFileException {
        for (var row : records) {
            if (header == null) {
                header = row;
                checkHeader();
            } else if (row.getFieldCount() != header.getFieldCount()) {
                throw new MalformedFileException(
                        row.getStartingLineNumber(),
                        row.getFieldCount() + " fields where there are " + header.getFieldCount() + " columns");
            } else {
                rows.add(row);
            }
        }
        if (header == null) {
            throw new MalformedFileException(1, "the file is empty");
        }
    }

    private void checkHeader() throws MalformedFileException {
        int columns = header.getFieldCount();
        boolean ranks = columns >= 3 && header.getField(columns - 1).equals("count");
        for (int rank = 1; ranks && rank <= columns - 2; rank++) {
            ranks = header.getField(rank).equals("rank" + rank);
        }
        if (!ranks) {
            throw new MalformedFileException(1, "the columns are an area, rank1, rank2, and so on, and count");
        }
    }

    private RankCsvFile file() throws MalformedFileException {
        int ranks = header.getFieldCount() - 2;
        var names = new TreeSet<String>();
        for (var row : rows) {
            for (int rank = 1; rank <= ranks; rank++) {
                if (!skipped(row.getField(rank)) && !row.getField(rank).equals(labels.overvote())) {
                    names.add(row.getField(rank));
                }
            }
        }
        if (names.isEmpty()) {
            throw new MalformedFileException(1, "no rank of any row names an option");
        }
        var options = names.stream().map(Option::of).toList();
        var index = new HashMap<String, Integer>();
        names.forEach(name -> index.put(name, index.size()));
        var ballots = new ArrayList<Counted<Ranking>>();
        for (var row : rows) {
            ballots.add(ballot(row, ranks, index));
        }
        return new RankCsvFile(header.getField(0), ranks, new Profile<>(options, ballots));
    }

    private boolean skipped(String cell) {
        return cell.isBlank() || cell.equals(labels.skipped());
    }

    private Counted<Ranking> ballot(CsvRecord row, int ranks, Map<String, Integer> index)
            throws MalformedFileException {
        var count = row.getField(ranks + 1);
        if (!count.matches("[1-9][0-9]{0,11}")) {
            throw new MalformedFileException(row.getStartingLineNumber(), "'" + count + "' is not a count of ballots");
        }
        var ranking = Ranking.builder();
        for (int rank = 1; rank <= ranks; rank++) {
            var cell = row.getField(rank);
            if (skipped(cell)) {
                ranking.skipped();
            } else if (cell.equals(labels.overvote())) {
                ranking.unreadable();
            } else {
                ranking.rank(index.get(cell));
            }
        }
        return new Counted<>(ranking.build(), Long.parseLong(count), row.getField(0));
    }
}
