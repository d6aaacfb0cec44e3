package org.folkmoot.rehearsal.festival;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns names of the world into codes of small ASCII letters, digits, dots and hyphens, each used once. */
final class PlainName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9.]+");
    private static final Pattern EDGES = Pattern.compile("^[-.]+|[-.]+$");

    private final Set<String> given = new HashSet<>();
    private final int longest;

    PlainName(int longest) {
        this.longest = longest;
    }

    /** The same names in the same order get the same codes. */
    String next(String name) {
        var code = shortened(of(name), longest);
        for (int number = 2; !given.add(code); number++) {
            var suffix = "-" + number;
            code = shortened(of(name), longest - suffix.length()) + suffix;
        }
        return code;
    }

    static String of(String name) {
        // The strokes of these letters are not marks to Unicode, so decomposition leaves them.
        var latin = name.toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d");
        var bare = MARKS.matcher(Normalizer.normalize(latin.replace("ß", "ss"), Normalizer.Form.NFD))
                .replaceAll("");
        var code = EDGES.matcher(OTHERS.matcher(bare).replaceAll("-")).replaceAll("");
        return code.isEmpty() ? "x" : code;
    }

    private static String shortened(String code, int longest) {
        return code.length() <= longest
                ? code
                : EDGES.matcher(code.substring(0, longest)).replaceAll("");
    }
}
