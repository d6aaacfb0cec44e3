package org.folkmoot.registration.csv;

/** From this line on the file cannot be read at all. */
public final class CsvUnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long line;

    CsvUnreadableException(long line, String detail, Throwable cause) {
        super(detail, cause);
        this.line = line;
    }

    public long line() {
        return line;
    }
}
