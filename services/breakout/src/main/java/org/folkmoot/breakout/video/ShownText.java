package org.folkmoot.breakout.video;

/** Text that a provider shows; none of them takes control characters. */
final class ShownText {
    private ShownText() {}

    static boolean fits(String text, int shortest, int longest) {
        return text != null
                && !text.isBlank()
                && text.length() >= shortest
                && text.length() <= longest
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
