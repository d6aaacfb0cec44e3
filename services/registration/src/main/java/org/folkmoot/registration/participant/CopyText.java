package org.folkmoot.registration.participant;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes rows in the text format of PostgreSQL's COPY.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html#id-1.9.3.55.9.2">COPY, text format</a>
 */
final class CopyText implements AutoCloseable {
    private final Writer out;
    private final StringBuilder row = new StringBuilder();

    CopyText(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    CopyText field(String value) {
        separate();
        for (int i = 0; i < value.length(); i++) {
            escaped(value.charAt(i));
        }
        return this;
    }

    CopyText field(long value) {
        separate();
        row.append(value);
        return this;
    }

    /** An array of text, every element in double quotes. */
    CopyText field(List<String> elements) {
        StringBuilder array = new StringBuilder("{");
        for (String element : elements) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            array.append(element.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return field(array.append('}').toString());
    }

    void endRow() throws IOException {
        out.append(row).append('\n');
        row.setLength(0);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void separate() {
        if (!row.isEmpty()) {
            row.append('\t');
        }
    }

    private void escaped(char character) {
        switch (character) {
            case '\\' -> row.append("\\\\");
            case '\t' -> row.append("\\t");
            case '\n' -> row.append("\\n");
            case '\r' -> row.append("\\r");
            default -> row.append(character);
        }
    }
}
