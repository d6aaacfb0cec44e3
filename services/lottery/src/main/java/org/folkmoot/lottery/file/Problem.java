package org.folkmoot.lottery.file;

import java.util.Locale;

/**
 * Why no draw can be made of the files as they are.
 *
 * @param file its name; empty when the problem lies in no single file
 * @param rows none when the file as a whole is meant
 * @param text what is wrong and what to change
 */
public record Problem(String file, Rows rows, String text) {
    /** A problem of the targets together with the people. */
    public static Problem of(String text, Object... figures) {
        return new Problem("", Rows.NONE, String.format(Locale.ROOT, text, figures));
    }

    @Override
    public String toString() {
        if (file.isEmpty()) {
            return text;
        }
        return file + (rows.count() == 0 ? "" : ", " + rows) + ": " + text;
    }
}
