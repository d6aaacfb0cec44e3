package org.folkmoot.lottery.verify.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong, in words, with the file concerned; and what should be known besides. */
public final class Findings {
    /** Further ones are counted only. */
    private static final int MOST = 200;

    private final List<String> words = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> onceDrawn;
    private long found;
    private long foundOfTheFrozen;

    /** @param onceDrawn files that are added when the lot falls */
    public Findings(Set<String> onceDrawn) {
        this.onceDrawn = Set.copyOf(onceDrawn);
    }

    /** Findings of one draw among several; {@code place} goes in front of each. */
    public final class At {
        private final String place;

        private At(String place) {
            this.place = place;
        }

        public void say(String file, String finding) {
            found++;
            if (!onceDrawn.contains(file)) {
                foundOfTheFrozen++;
            }
            if (words.size() < MOST) {
                words.add(printable(place + file + ": " + finding));
            }
        }

        public void note(String note) {
            notes.add(printable(place.replaceFirst("/$", ": ") + note));
        }
    }

    /** Files of strangers are quoted here, and control characters in them could make a terminal show something else. */
    public static String printable(String text) {
        return text.codePoints()
                .map(character -> Character.isISOControl(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public At at(String place) {
        return new At(place);
    }

    public long found() {
        return found;
    }

    /** Those that do not concern the files that are added when the panel is drawn. */
    public long foundOfTheFrozen() {
        return foundOfTheFrozen;
    }

    public List<String> words() {
        return List.copyOf(words);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }
}
