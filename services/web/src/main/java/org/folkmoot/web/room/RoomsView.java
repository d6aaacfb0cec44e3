package org.folkmoot.web.room;

import java.util.List;
import java.util.function.Predicate;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.web.facts.AssemblyState;

/**
 * All parties of an assembly.
 *
 * @param questions that have been asked
 * @param asked the one that was asked for; null for the one that matters most now
 * @param selected the one to which the reports belong; null before the first
 * @param lines those that have not reported first
 * @param known whether voting could say; otherwise there are no lines
 * @param organiser whether who looks at it may decide
 * @param failure what did not happen; empty when nothing went wrong
 */
record RoomsView(
        AssemblyState assembly,
        List<Question> questions,
        ContestId asked,
        Question selected,
        List<RoomLine> lines,
        boolean known,
        boolean organiser,
        String failure) {
    /** @param number as it is counted on stage, from 1 */
    record Question(String id, int number, String text, boolean selected) {}

    RoomsView {
        questions = List.copyOf(questions);
        lines = List.copyOf(lines);
    }

    /** Where this page can be asked for again. */
    public String address() {
        return "/stage/" + assembly.id() + "/rooms" + (asked == null ? "" : "?contest=" + asked);
    }

    public int expected() {
        return count(RoomLine::expected);
    }

    public int reported() {
        return count(line -> line.expected() && line.reported());
    }

    public int waiting() {
        return count(RoomLine::waits);
    }

    private int count(Predicate<RoomLine> which) {
        return (int) lines.stream().filter(which).count();
    }
}
