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

    /** Whether it is plain and stays in one line, however it is shown. */
    public static boolean isLine(String text) {
        return text.codePoints().allMatch(PlainText::staysInLine);
    }

    /** Whether there is anything to be seen of it. */
    public static boolean isVisible(String text) {
        return text.codePoints().anyMatch(PlainText::isVisible);
    }

    private static boolean staysInLine(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static boolean isPlain(int codePoint) {
        return switch (codePoint) {
            case '\t', '\n', '\r' -> true;
            default -> !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
        };
    }
}
