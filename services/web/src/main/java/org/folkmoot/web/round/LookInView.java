package org.folkmoot.web.round;

import org.folkmoot.web.breakout.RoomTalk;
import org.folkmoot.web.facts.AssemblyState;

/**
 * One room as a facilitator sees it.
 *
 * @param talk null when there is none to show
 * @param known whether breakout could say
 * @param area what people call it; empty: from everywhere
 * @param typed what was typed into the form and not taken
 * @param failure what did not happen; empty when nothing went wrong
 */
record LookInView(
        AssemblyState assembly,
        String roundId,
        String roomId,
        RoomTalk talk,
        boolean known,
        String area,
        Typed typed,
        String failure) {
    /** A person of the room, and where to or why; nulls for what was left empty. */
    record Typed(String seat, String to, String reason) {
        static final Typed NOTHING = new Typed(null, null, null);

        public boolean chose(String other) {
            return other.equals(seat);
        }
    }

    public String base() {
        return "/stage/" + assembly.id() + "/rounds";
    }

    /** Where this page can be asked for again. */
    public String address() {
        return base() + "/" + roundId + "/rooms/" + roomId;
    }
}
