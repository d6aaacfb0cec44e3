package org.folkmoot.results.publication;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.folkmoot.contracts.contest.OptionId;

/** Writes every figure by area, column and option that is not zero. */
final class ResultTable {
    static final String TABLE = "result.csv";

    private ResultTable() {}

    static void write(AreaColumns areas, Path directory) throws IOException {
        try (var table = Files.newBufferedWriter(directory.resolve(TABLE))) {
            table.write("GpUnitId,Type,BallotSelectionId,Figure,Count\n");
            for (Map.Entry<String, Columns> unit : areas.units().entrySet()) {
                write(table, unit.getKey() + ",individual,", unit.getValue().individual);
                write(table, unit.getKey() + ",group,", unit.getValue().group);
            }
        }
    }

    private static void write(BufferedWriter table, String begin, Columns.Column column) throws IOException {
        figure(table, begin + ",BallotsCast,", column.ballots);
        figure(table, begin + ",BlankBallots,", column.blanks);
        figure(table, begin + ",PartiesReported,", column.parties);
        for (Map.Entry<OptionId, Long> count : column.counts.entrySet()) {
            figure(table, begin + count.getKey() + ",VoteCounts,", count.getValue());
        }
    }

    private static void figure(BufferedWriter table, String begin, long count) throws IOException {
        if (count != 0) {
            table.write(begin + count + '\n');
        }
    }
}
