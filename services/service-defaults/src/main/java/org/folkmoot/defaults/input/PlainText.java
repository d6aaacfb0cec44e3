package org.folkmoot.defaults.input;

/**
 * Text that everything behind us can keep: a database takes no NUL, UTF-8 has no half of a surrogate pair, and nobody
 * means any other control character than those that lay out text.
 */
public final class PlainText {
    private PlainText() {}

    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    private static boolean isPlain(int codePoint) {
        return switch (codePoint) {
            case '\t', '\n', '\r' -> true;
            default -> !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
        };
    }
}
