package org.folkmoot.rehearsal.pabulib;

import java.util.ArrayList;
import java.util.List;

/** Splits one line at semicolons; a field that begins with a quotation mark ends at the next one that stands alone. */
final class SeparatedLine {
    private final int number;
    private final String text;
    private int position;

    private SeparatedLine(int number, String text) {
        this.number = number;
        this.text = text;
    }

    static List<String> split(int number, String text) throws MalformedPabulibException {
        return new SeparatedLine(number, text).fields();
    }

    private List<String> fields() throws MalformedPabulibException {
        var fields = new ArrayList<String>();
        fields.add(field());
        while (position < text.length()) {
            position++;
            fields.add(field());
        }
        return fields;
    }

    /** Leaves {@code position} at the semicolon behind the field, or at the end. */
    private String field() throws MalformedPabulibException {
        return position < text.length() && text.charAt(position) == '"' ? quoted() : bare();
    }

    private String bare() {
        int end = text.indexOf(';', position);
        int start = position;
        position = end < 0 ? text.length() : end;
        return text.substring(start, position);
    }

    private String quoted() throws MalformedPabulibException {
        int start = position + 1;
        int end = start;
        while (true) {
            end = text.indexOf('"', end);
            if (end < 0) {
                throw new MalformedPabulibException(
                        number, "the quotation mark at column " + start + " is never closed on this line");
            }
            boolean doubled = end + 1 < text.length() && text.charAt(end + 1) == '"';
            if (!doubled) {
                break;
            }
            end += 2;
        }
        position = end + 1;
        if (position < text.length() && text.charAt(position) != ';') {
            throw new MalformedPabulibException(
                    number, "a semicolon is missing behind the closing quotation mark at column " + position);
        }
        return text.substring(start, end).replace("\"\"", "\"");
    }
}
