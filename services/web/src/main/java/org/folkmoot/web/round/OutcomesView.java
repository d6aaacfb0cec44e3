package org.folkmoot.web.round;

import java.util.List;
import org.folkmoot.web.facts.AssemblyState;

/**
 * What the rooms of a round said.
 *
 * @param known whether breakout could say
 */
record OutcomesView(AssemblyState assembly, String roundId, boolean known, List<Line> lines) {
    /** @param area what people call it; empty: from everywhere */
    record Line(RoomOutcome outcome, String area) {}

    OutcomesView {
        lines = List.copyOf(lines);
    }

    /** Where this page can be asked for again. */
    public String address() {
        return "/stage/" + assembly.id() + "/rounds/" + roundId + "/outcomes";
    }
}
