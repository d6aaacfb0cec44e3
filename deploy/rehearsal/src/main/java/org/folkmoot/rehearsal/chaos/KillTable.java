package org.folkmoot.rehearsal.chaos;

import java.time.Duration;
import java.util.List;
import org.folkmoot.rehearsal.report.TextTable;

/** What was killed, and how long it was away. */
final class KillTable {
    private KillTable() {}

    static String of(List<Kill> kills) {
        var table = new TextTable("killed", "process", "after", "answered again after");
        for (var kill : kills) {
            table.row(
                    kill.part(),
                    String.valueOf(kill.pid()),
                    seconds(kill.at()),
                    kill.recovered().map(KillTable::seconds).orElse("never"));
        }
        return "\n" + table;
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
