package org.folkmoot.lottery.verify;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, in words, with the file concerned; and what should be known besides. */
final class Findings {
    /** Further ones are counted only. */
    private static final int MOST = 200;

    private final List<String> words = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long found;
    private long foundOfTheFrozen;

    /** Findings of one draw among several; {@code place} goes in front of each. */
    final class At {
        private final String place;

        private At(String place) {
            this.place = place;
        }

        void say(String file, String finding) {
            found++;
            if (!PublishedDirectory.ONCE_DRAWN.contains(file)) {
                foundOfTheFrozen++;
            }
            if (words.size() < MOST) {
                words.add(printable(place + file + ": " + finding));
            }
        }

        void note(String note) {
            notes.add(printable(place + note));
        }
    }

    /** Files of strangers are quoted here, and control characters in them could make a terminal show something else. */
    static String printable(String text) {
        return text.codePoints()
                .map(character -> Character.isISOControl(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    At at(String place) {
        return new At(place);
    }

    long found() {
        return found;
    }

    /** Those that do not concern the files that are added when the panel is drawn. */
    long foundOfTheFrozen() {
        return foundOfTheFrozen;
    }

    List<String> words() {
        return List.copyOf(words);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
