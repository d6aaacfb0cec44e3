package org.folkmoot.web.breakout;

import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.seat.Place;

/**
 * A participant's room page.
 *
 * @param talk null unless they are in a room
 * @param outcome what is in the form, or was typed when there is no form to show; null: nothing
 * @param report of somebody, as it was typed and not taken
 * @param stamp what the page knows of the assembly, for the live updates to go on from
 */
record TalkView(
        AssemblyState assembly,
        State state,
        Place place,
        RoomTalk talk,
        TalkNotice notice,
        OutcomeForm outcome,
        TypedReport report,
        String stamp) {
    enum State {
        IN_ROOM,
        NO_SEAT,
        /** They were removed and cannot take one. */
        REMOVED,
        /** There is a room, but it cannot be shown now. */
        WAITING,
        OVER
    }

    public boolean inRoom() {
        return state == State.IN_ROOM;
    }

    public boolean noSeat() {
        return state == State.NO_SEAT;
    }

    public boolean removed() {
        return state == State.REMOVED;
    }

    public boolean over() {
        return state == State.OVER;
    }

    /** For the next answer of the room. */
    public int nextRevision() {
        return talk.outcome().revision() + 1;
    }

    /** Where this page can be asked for again. */
    public String address() {
        return address(assembly);
    }

    static String address(AssemblyState assembly) {
        return "/now/room?assembly=" + assembly.id();
    }
}
