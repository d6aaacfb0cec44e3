package org.folkmoot.breakout.video;

import org.folkmoot.defaults.input.PlainText;

/** Text that a provider shows; none of them takes more than a line. */
final class ShownText {
    private ShownText() {}

    static boolean fits(String text, int shortest, int longest) {
        return text != null
                && PlainText.isVisible(text)
                && text.length() >= shortest
                && text.length() <= longest
                && PlainText.isLine(text);
    }
}
