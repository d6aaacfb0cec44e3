package org.folkmoot.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.web.draw.DrawState.Target;

/**
 * Targets as they are pasted: {@code feature,value,min,max} on each line, apart by commas, semicolons or tabs. A first
 * line without numbers is a heading.
 *
 * @param lines of each target, to tell where a mistake is
 * @param mistakes in words
 */
record TargetList(List<Target> targets, List<Integer> lines, List<String> mistakes) {
    private static final int MOST_TOLD = 5;

    /** A field of RFC 4180, in quotation marks or not, and what ends it. */
    private static final Pattern FIELD = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")*)\"\\s*|([^,;\\t]*))([,;\\t]|$)");

    TargetList {
        targets = List.copyOf(targets);
        lines = List.copyOf(lines);
        mistakes = List.copyOf(mistakes);
    }

    static TargetList read(String text) {
        List<Target> targets = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || (i == 0 && isHeading(lines.get(i)))) {
                continue;
            }
            List<String> fields = fields(lines.get(i));
            if (fields.size() == 4 && isNumber(fields.get(2)) && isNumber(fields.get(3))) {
                targets.add(new Target(
                        fields.get(0),
                        fields.get(1),
                        Integer.parseInt(fields.get(2)),
                        Integer.parseInt(fields.get(3))));
                numbers.add(i + 1);
            } else {
                mistakes.add("Line " + (i + 1) + " is not feature, value, least, most, such as: gender,female,12,15.");
            }
        }
        return new TargetList(targets, numbers, told(mistakes));
    }

    private static boolean isHeading(String line) {
        return line.chars().noneMatch(Character::isDigit)
                && line.toLowerCase(Locale.ROOT).contains("min");
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,6}");
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(line);
        while (field.lookingAt()) {
            String quoted = field.group(1);
            fields.add((quoted == null ? field.group(2) : quoted.replace("\"\"", "\"")).strip());
            if (field.group(3).isEmpty()) {
                return fields;
            }
            field.region(field.end(), line.length());
        }
        return List.of();
    }

    private static List<String> told(List<String> mistakes) {
        if (mistakes.size() <= MOST_TOLD) {
            return mistakes;
        }
        List<String> told = new ArrayList<>(mistakes.subList(0, MOST_TOLD));
        told.add("And " + (mistakes.size() - MOST_TOLD) + " more like these.");
        return told;
    }
}
