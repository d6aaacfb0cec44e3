package org.folkmoot.lottery.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The table reads the same wherever the buffers between it and the file happen to end. Decoder and parser read 8,192 at a
 * time, the parser holds 16,384, and what looks for the separator 65,536.
 */
class BufferBoundariesTest {
    /** In the file, and what it means; everything that takes more than one character to understand. */
    private static final String QUOTED = "\"says \"\"yes, ä€😀\"\",\r\nthen no\"";

    private static final String MEANT = "says \"yes, ä€😀\",\r\nthen no";

    @ParameterizedTest
    @ValueSource(ints = {8_192, 16_384, 24_576, 65_536, 73_728})
    void readsAQuotedCellAcrossEveryBoundary(int boundary) throws IOException {
        for (String end : List.of("\n", "\r\n")) {
            for (int before = 0; before <= QUOTED.length() + 8; before++) {
                for (String mark : List.of("", "\ufeff")) {
                    assertReads(mark, boundary - before, end, "");
                    assertReads(mark, boundary - before, end, "1,x" + end);
                }
            }
        }
    }

    @Property(tries = 300)
    void readsAQuotedCellHoweverTheBytesArrive(
            @ForAll @IntRange(min = 20, max = 40_000) int at, @ForAll @IntRange(min = 1, max = 9_000) int most)
            throws IOException {
        byte[] bytes = text("\ufeff", at, "\r\n", "1,x\r\n").getBytes(StandardCharsets.UTF_8);

        assertThat(rows(new InPieces(bytes, most))).isEqualTo(meant("\ufeff", at, "\r\n", "1,x\r\n"));
    }

    /** Whatever the file is like, this is not about its quotes. */
    @Test
    void blamesNoQuotesWhenAClassIsMissing() {
        var failing = new FilterInputStream(new ByteArrayInputStream("id,note\n".getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read < 0) {
                    throw new NoClassDefFoundError("a jar that was replaced meanwhile");
                }
                return read;
            }
        };

        assertThatThrownBy(() -> rows(failing)).isInstanceOf(NoClassDefFoundError.class);
    }

    private static void assertReads(String mark, int at, String end, String after) throws IOException {
        byte[] bytes = text(mark, at, end, after).getBytes(StandardCharsets.UTF_8);

        assertThat(rows(new ByteArrayInputStream(bytes)))
                .as("cell at %d, byte order mark %b, %d bytes", at, !mark.isEmpty(), bytes.length)
                .isEqualTo(meant(mark, at, end, after));
    }

    /** With the quoted cell beginning at this character; where nothing comes after it, the file ends with its quote. */
    private static String text(String mark, int at, String end, String after) {
        String header = header(mark, end);
        return header + filler(at, header.length(), end) + "q," + QUOTED + (after.isEmpty() ? "" : end + after);
    }

    private static String header(String mark, String end) {
        return mark + "id,note" + end;
    }

    private static String filler(int at, int header, String end) {
        var rows = new StringBuilder();
        int left = at - header - "q,".length();
        int row = "f,".length() + end.length();
        while (left > 2 * row + 60) {
            rows.append("f,").append("x".repeat(60)).append(end);
            left -= row + 60;
        }
        if (left >= row) {
            rows.append("f,").append("x".repeat(left - row)).append(end);
        }
        return rows.toString();
    }

    private static List<List<String>> meant(String mark, int at, String end, String after) {
        List<List<String>> rows = new ArrayList<>();
        for (String row : filler(at, header(mark, end).length(), end).split(end, -1)) {
            if (!row.isEmpty()) {
                rows.add(List.of(row.split(",", -1)));
            }
        }
        rows.add(List.of("q", MEANT));
        if (!after.isEmpty()) {
            rows.add(List.of("1", "x"));
        }
        return rows;
    }

    private static List<List<String>> rows(InputStream bytes) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (var table = new CsvTable("people.csv", bytes)) {
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get().cells());
            }
        }
        return rows;
    }

    /** Never more bytes at once than so many, as from a slow disk. */
    private static final class InPieces extends ByteArrayInputStream {
        private final Random random = new Random(20261122);
        private final int most;

        InPieces(byte[] bytes, int most) {
            super(bytes);
            this.most = most;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 1 + random.nextInt(most)));
        }
    }
}
