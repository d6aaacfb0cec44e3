package org.folkmoot.web.round;

import org.folkmoot.web.breakout.RoomTalk;
import org.folkmoot.web.facts.AssemblyState;

/**
 * One room as a facilitator sees it.
 *
 * @param talk null when breakout could not show it
 * @param area what people call it; empty: from everywhere
 * @param failure what did not happen; empty when nothing went wrong
 */
record LookInView(AssemblyState assembly, String roundId, String roomId, RoomTalk talk, String area, String failure) {
    public String base() {
        return "/stage/" + assembly.id() + "/rounds";
    }

    /** Where this page can be asked for again. */
    public String address() {
        return base() + "/" + roundId + "/rooms/" + roomId;
    }
}
