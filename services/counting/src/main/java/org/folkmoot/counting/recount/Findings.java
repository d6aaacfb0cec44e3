package org.folkmoot.counting.recount;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What does not hold, in words, with the ballots concerned by name; and what was not looked at. */
final class Findings {
    /** Further ones are counted only. */
    private static final int MOST = 200;

    private final List<String> words = new ArrayList<>();
    private final Set<String> ballots = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private long found;

    void say(String finding) {
        found++;
        if (words.size() < MOST) {
            words.add(finding);
        }
    }

    void ballot(String id, String finding) {
        say("ballot " + id + " " + finding);
        if (ballots.size() < MOST) {
            ballots.add(id);
        }
    }

    /** Two figures that should be the same. */
    void compare(String what, Object published, Object recounted) {
        if (!published.equals(recounted)) {
            say(what + ": published " + published + ", recounted " + recounted);
        }
    }

    void note(String note) {
        notes.add(note);
    }

    boolean held() {
        return found == 0;
    }

    long found() {
        return found;
    }

    List<String> words() {
        return words;
    }

    Set<String> ballots() {
        return ballots;
    }

    List<String> notes() {
        return notes;
    }
}
