package org.folkmoot.web.panel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.contracts.participant.ParticipantId;

/**
 * Participants' ids as they are pasted, or as they stand in a file: one or more a line, apart by spaces, commas or
 * semicolons. A first line may be a heading.
 *
 * @param mistakes in words; a list with any is not to be used, for somebody would be left out
 */
record MemberList(List<String> ids, List<String> mistakes) {
    private static final Pattern APART = Pattern.compile("[\\s,;\"\\uFEFF]+");
    private static final Pattern HEADING = Pattern.compile("(?i)(participant|member)?[_ ]?ids?");
    private static final int MOST_TOLD = 5;
    private static final int LONGEST_TOLD = 60;

    MemberList {
        ids = List.copyOf(ids);
        mistakes = List.copyOf(mistakes);
    }

    static MemberList read(String text) {
        Set<String> ids = new LinkedHashSet<>();
        List<String> mistakes = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0
                    && HEADING.matcher(
                                    APART.matcher(lines.get(i)).replaceAll(" ").strip())
                            .matches()) {
                continue;
            }
            for (String word : APART.splitAsStream(lines.get(i)).toList()) {
                read(word, i + 1, ids, mistakes);
            }
        }
        if (ids.isEmpty() && mistakes.isEmpty()) {
            mistakes.add("The list is empty. Paste the members’ ids, or choose a file.");
        }
        return new MemberList(List.copyOf(ids), told(mistakes));
    }

    private static void read(String word, int line, Set<String> ids, List<String> mistakes) {
        if (word.isEmpty()) {
            return;
        }
        try {
            String id = ParticipantId.of(word.toLowerCase(Locale.ROOT)).toString();
            if (!ids.add(id)) {
                mistakes.add("Line " + line + " names somebody twice: " + id + ".");
            }
        } catch (IllegalArgumentException e) {
            mistakes.add("Line " + line + ": “" + shortened(word) + "” is no participant’s id.");
        }
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST_TOLD ? word : word.substring(0, LONGEST_TOLD) + "…";
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
