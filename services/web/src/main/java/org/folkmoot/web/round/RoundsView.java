package org.folkmoot.web.round;

import java.util.List;
import org.folkmoot.web.facts.AssemblyState;

/**
 * The rounds of an assembly.
 *
 * @param known whether breakout could say; otherwise there are no rounds
 * @param selected the one that is looked at; null while there is none, or one is being prepared
 * @param lines its rooms, those that need somebody first; empty unless it is open, null when they could not be read
 * @param which of its rooms: {@code all}, {@code help} or {@code small}
 * @param preview null unless it was asked for
 * @param form null unless one is being prepared
 * @param facilitator whether who looks at it may act
 * @param confirming whether it is asked if the round is to be closed
 * @param said to all rooms, and not taken; empty otherwise
 * @param failure what did not happen; empty when nothing went wrong
 */
record RoundsView(
        AssemblyState assembly,
        boolean known,
        List<RoundState> rounds,
        RoundState selected,
        List<Line> lines,
        String which,
        Preview preview,
        RoundForm form,
        Levels levels,
        boolean facilitator,
        boolean confirming,
        String said,
        String failure) {
    /** @param area what people call it; empty: from everywhere */
    record Line(RoomLine room, String area, boolean small) {}

    RoundsView {
        rounds = List.copyOf(rounds);
        lines = lines == null ? null : List.copyOf(lines);
    }

    public String base() {
        return "/stage/" + assembly.id() + "/rounds";
    }

    /** Where this page can be asked for again. */
    public String address() {
        if (selected == null) {
            return base() + (form == null ? "" : "?new=true");
        }
        return base() + "?round=" + selected.id() + ("all".equals(which) ? "" : "&state=" + which)
                + (confirming ? "&confirm=close" : "");
    }

    public int nextNumber() {
        return rounds.stream().mapToInt(RoundState::number).max().orElse(0) + 1;
    }

    public List<String> rules() {
        return selected.rules(levels.sentence(selected.plan().depth()));
    }

    public boolean shows(String state) {
        return which.equals(state);
    }
}
