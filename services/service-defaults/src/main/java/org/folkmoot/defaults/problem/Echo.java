package org.folkmoot.defaults.problem;

/** What somebody sent, as it is said back to them in an error. */
public final class Echo {
    private static final int LONGEST = 40;

    private Echo() {}

    public static String of(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
