package org.folkmoot.lottery.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table in a text file in UTF-8, read row by row. Commas, semicolons or tabs separate the cells, whichever the header
 * has most of, or a line before it says as {@code sep=;}. What cannot be read is an {@link UnfitFilesException}.
 */
public final class CsvTable implements AutoCloseable {
    private static final int BEGINNING = 1 << 16;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int COMPLAINT = 80;
    private static final Pattern SEPARATOR = Pattern.compile("(?i)sep=([,;|\t])\r?\n");
    private static final int LONGEST_SEPARATOR = "sep=;\r\n".length();

    private final String file;
    private final BufferedReader text;
    private final QuoteCount quotes;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private long number;
    private String lastCell = "";

    CsvTable(String file, InputStream bytes) throws IOException {
        this.file = file;
        quotes = new QuoteCount(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text = new BufferedReader(quotes, BEGINNING);
        try {
            records = CsvReader.builder()
                    .fieldSeparator(separator())
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text)
                    .iterator();
            columns = next().map(header -> withoutEmptyEnd(header.cells()))
                    .orElseThrow(() -> unfit(Rows.NONE, "the file is empty"));
        } catch (CharacterCodingException e) {
            throw unfit(Rows.NONE.and(1), notUtf8());
        } catch (RuntimeException | IOException | Error e) {
            text.close();
            throw e;
        }
    }

    /** Opens the file and reads its header. */
    public static CsvTable open(Path path) {
        try {
            return new CsvTable(String.valueOf(path.getFileName()), Files.newInputStream(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of the first row. */
    public List<String> columns() {
        return columns;
    }

    public String file() {
        return file;
    }

    /** The next row that is not empty; none at the end. */
    public Optional<CsvRow> next() {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                String[] cells = new String[record.getFieldCount()];
                boolean empty = true;
                for (int cell = 0; cell < cells.length; cell++) {
                    cells[cell] = Cells.stripped(record.getField(cell));
                    empty &= cells[cell].isEmpty();
                }
                number++;
                if (cells.length > 0) {
                    lastCell = cells[cells.length - 1];
                }
                if (!empty) {
                    return Optional.of(new CsvRow(number, List.of(cells)));
                }
            }
        } catch (CsvParseException e) {
            throw notUnderstood(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw unfit(Rows.NONE.and(number + 1), notUtf8());
            }
            throw e;
        }
        if (quotes.open() && lastCell.indexOf('\n') >= 0) {
            throw unfit(
                    Rows.NONE.and(number), "a quote is opened and never closed, so the rest of the file is one cell");
        }
        return Optional.empty();
    }

    /**
     * The library wraps everything that is thrown while it reads, also what has nothing to do with the file, as an
     * exhausted memory or a class that cannot be loaded. Only its own complaint is the organiser's to mend.
     */
    private UnfitFilesException notUnderstood(CsvParseException failure) {
        return switch (failure.getCause()) {
            case CsvParseException complaint ->
                unfit(
                        Rows.NONE.and(number + 1),
                        "cannot be read from here on: check the quotes of this row (%s)"
                                .formatted(Cells.plain(complaint.getMessage(), COMPLAINT)));
            case Error error -> throw error;
            case RuntimeException other -> throw other;
            case null, default -> throw failure;
        };
    }

    private static List<String> withoutEmptyEnd(List<String> header) {
        int columns = header.size();
        while (header.get(columns - 1).isEmpty()) {
            columns--;
        }
        return header.subList(0, columns);
    }

    /** Excel writes, and understands, a first line {@code sep=;}, which it does not show as a row. */
    private char separator() throws IOException {
        text.mark(BEGINNING);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(BEGINNING);
        Matcher said = SEPARATOR.matcher(beginning());
        if (said.matches()) {
            return said.group(1).charAt(0);
        }
        text.reset();
        text.mark(BEGINNING);
        int[] counts = new int[128];
        boolean quoted = false;
        for (int read = 0; read < BEGINNING - 1; read++) {
            int character = text.read();
            if (character < 0 || (character == '\n' && !quoted)) {
                break;
            }
            quoted ^= character == '"';
            if (!quoted && character < counts.length) {
                counts[character]++;
            }
        }
        text.reset();
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            most = counts[candidate] > counts[most] ? candidate : most;
        }
        return most;
    }

    /** The first line if it is short, otherwise more than could say something of separators. */
    private String beginning() throws IOException {
        var beginning = new StringBuilder();
        int character = 0;
        while (beginning.length() < LONGEST_SEPARATOR && character >= 0 && character != '\n') {
            character = text.read();
            beginning.appendCodePoint(Math.max(0, character));
        }
        return beginning.toString();
    }

    private UnfitFilesException unfit(Rows rows, String problem) {
        return new UnfitFilesException(List.of(new Problem(file, rows, problem)));
    }

    private static String notUtf8() {
        return "here or soon after it the file is not text in UTF-8; save it as \"CSV UTF-8\"";
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
