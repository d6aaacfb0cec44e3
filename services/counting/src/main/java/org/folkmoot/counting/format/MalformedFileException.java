package org.folkmoot.counting.format;

/** A file does not follow its format, or contradicts itself; the line says where. */
public final class MalformedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long line;

    /** @param line counted from one */
    public MalformedFileException(long line, String message) {
        super("line " + line + ": " + message);
        this.line = line;
    }

    public long line() {
        return line;
    }
}
