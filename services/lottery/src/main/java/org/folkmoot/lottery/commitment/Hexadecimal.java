package org.folkmoot.lottery.commitment;

/** Text as bytes are published; asked millions of times for one register, which a pattern is too slow for. */
public final class Hexadecimal {
    private Hexadecimal() {}

    /** Whether it has just so many digits, and letters in lower case. */
    public static boolean is(String text, int digits) {
        if (text.length() != digits) {
            return false;
        }
        for (int place = 0; place < digits; place++) {
            char digit = text.charAt(place);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }
}
