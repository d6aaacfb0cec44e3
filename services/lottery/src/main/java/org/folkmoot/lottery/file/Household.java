package org.folkmoot.lottery.file;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who lives together: the same address but for case and white space. */
final class Household {
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Household() {}

    /** None when the whole address is empty: nobody is known to live there too. */
    static Optional<String> at(List<String> address) {
        List<String> lines = address.stream().map(Household::folded).toList();
        return lines.stream().allMatch(String::isEmpty)
                ? Optional.empty()
                : Optional.of(lines.stream().collect(Collectors.joining("\n")));
    }

    /** By way of upper case, so that ß and ss are the same. */
    private static String folded(String line) {
        String composed = Normalizer.normalize(line, Normalizer.Form.NFKC);
        return SPACE.matcher(composed)
                .replaceAll(" ")
                .strip()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
