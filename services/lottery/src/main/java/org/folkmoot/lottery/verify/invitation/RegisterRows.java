package org.folkmoot.lottery.verify.invitation;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.lottery.verify.reading.MalformedException;

/** The rows of {@code register.csv}, one after the other; what is of another form than prescribed is refused. */
final class RegisterRows implements Closeable {
    /** Hexadecimal digits of a leaf. */
    static final int DIGITS = 64;

    private static final byte[] HEADER = "leaf,stratum".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    private byte[] line = new byte[1 << 10];
    private int length;
    private long number;
    private final byte[] leaf = new byte[DIGITS];
    private int stratum;
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> strata = new ArrayList<>();

    private RegisterRows(InputStream in) {
        this.in = in;
    }

    static RegisterRows open(Path file) throws IOException, MalformedException {
        RegisterRows rows = new RegisterRows(Files.newInputStream(file));
        try {
            if (!rows.line() || !Arrays.equals(rows.line, 0, rows.length, HEADER, 0, HEADER.length)) {
                throw new MalformedException("its first line is not leaf,stratum");
            }
            return rows;
        } catch (IOException | MalformedException e) {
            rows.close();
            throw e;
        }
    }

    /** Goes to the next row; false if there is none. */
    boolean next() throws IOException, MalformedException {
        if (!line()) {
            return false;
        }
        for (int place = 0; place < DIGITS; place++) {
            byte digit = place < length ? line[place] : 0;
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                throw new MalformedException("line %d does not begin with a leaf of 64 digits".formatted(number));
            }
            leaf[place] = digit;
        }
        if (length == DIGITS || line[DIGITS] != ',') {
            throw new MalformedException("line %d has no comma behind the leaf".formatted(number));
        }
        String raw = new String(line, DIGITS + 1, length - DIGITS - 1, StandardCharsets.ISO_8859_1);
        Integer before = known.get(raw);
        if (before == null) {
            strata.add(text(raw.getBytes(StandardCharsets.ISO_8859_1)));
            known.put(raw, known.size());
            stratum = known.size() - 1;
        } else {
            stratum = before;
        }
        return true;
    }

    /** Of this row; the array is the same for each. */
    byte[] leaf() {
        return leaf;
    }

    /** Of this row; strata are numbered from 0 as they appear. */
    int stratum() {
        return stratum;
    }

    /** In the file; the header is line 1. */
    long number() {
        return number;
    }

    /** Those that have appeared, by number. */
    List<String> strata() {
        return List.copyOf(strata);
    }

    String name(int stratum) {
        return strata.get(stratum);
    }

    private String text(byte[] field) throws MalformedException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(field))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("line %d is not UTF-8".formatted(number));
        }
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String name = quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
        boolean needed = name.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        if (!text.equals(needed ? '"' + name.replace("\"", "\"\"") + '"' : name)) {
            throw new MalformedException(
                    "line %d has a stratum with quotes or commas other than prescribed".formatted(number));
        }
        return name;
    }

    /** The next line without its line feed; one inside quotes does not end it. */
    private boolean line() throws IOException, MalformedException {
        length = 0;
        number++;
        boolean quotes = false;
        while (true) {
            if (start == end) {
                start = 0;
                end = Math.max(0, in.read(buffer));
                if (end == 0) {
                    if (length == 0) {
                        return false;
                    }
                    throw new MalformedException("line %d does not end in a line feed".formatted(number));
                }
            }
            byte character = buffer[start++];
            if (character == '\n' && !quotes) {
                return true;
            }
            quotes ^= character == '"';
            if (length == line.length) {
                if (length == LONGEST) {
                    throw new MalformedException("line %d never ends".formatted(number));
                }
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = character;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
