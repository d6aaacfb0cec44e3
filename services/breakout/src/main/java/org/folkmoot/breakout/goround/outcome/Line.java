package org.folkmoot.breakout.goround.outcome;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.defaults.input.PlainText;

/**
 * One line of text, without the space around it, in the form in which equal looks are equal characters (NFC of Unicode
 * Annex 15).
 */
record Line(String text) {
    static Line read(String typed) {
        return new Line(Normalizer.normalize(typed.strip(), Normalizer.Form.NFC));
    }

    Optional<TextFault> fault(int longest) {
        if (!PlainText.isLine(text)) {
            return Optional.of(new TextFault.NotText());
        }
        if (!PlainText.isVisible(text)) {
            return Optional.of(new TextFault.Blank());
        }
        int length = text.codePointCount(0, text.length());
        return length > longest ? Optional.of(new TextFault.TooLong(length, longest)) : Optional.empty();
    }

    /** What two lines have in common that differ only in capitals, spaces, and the width or style of letters. */
    String meaning() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
