package org.folkmoot.rehearsal.pabulib;

/** A file that is not an approval vote in Pabulib's format; says where and why. */
public final class MalformedPabulibException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedPabulibException(int line, String detail) {
        super("line " + line + ": " + detail);
        this.line = line;
    }

    /** Counted from one. */
    public int line() {
        return line;
    }
}
