package org.folkmoot.counting.export;

import java.io.IOException;
import java.io.Writer;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folkmoot.counting.format.BltFile;
import org.folkmoot.counting.profile.Ranking;

/** Writes BLT. */
final class BltWriter {
    private BltWriter() {}

    /**
     * Flushes and leaves the text open.
     *
     * @throws IllegalArgumentException for what the format cannot say: unreadable ranks, and quotation marks in names
     */
    static void write(BltFile file, Writer text) throws IOException {
        text.write(file.candidates().size() + " " + file.seats() + "\n");
        if (!file.withdrawn().isEmpty()) {
            text.write(new TreeSet<>(file.withdrawn())
                            .stream().map(index -> "-" + (index + 1)).collect(Collectors.joining(" "))
                    + "\n");
        }
        for (var counted : file.ballots()) {
            text.write(counted.count() + " " + ranks(counted.ballot()) + "0\n");
        }
        text.write("0\n");
        for (var name : file.candidates()) {
            text.write(quoted(name));
        }
        text.write(quoted(file.title()));
        text.flush();
    }

    private static String ranks(Ranking ranking) {
        var ranks = new StringBuilder();
        for (int rank = 0; rank < ranking.ranks(); rank++) {
            if (ranking.unreadable(rank)) {
                throw new IllegalArgumentException("BLT cannot say that a rank is unreadable");
            }
            ranks.append(
                            ranking.skipped(rank)
                                    ? "-"
                                    : ranking.options(rank)
                                            .mapToObj(option -> Integer.toString(option + 1))
                                            .collect(Collectors.joining("=")))
                    .append(' ');
        }
        return ranks.toString();
    }

    private static String quoted(String name) {
        if (name.contains("\"") || name.contains("\n") || name.contains("\r")) {
            throw new IllegalArgumentException("BLT cannot hold the name " + name);
        }
        return "\"" + name + "\"\n";
    }
}
