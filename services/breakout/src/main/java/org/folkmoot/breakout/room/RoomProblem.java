package org.folkmoot.breakout.room;

import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;

/** What can be wrong with a room or a seat. */
public enum RoomProblem implements ProblemCode {
    NOT_CHECKED_IN(403, "You have not checked in to this assembly"),
    REMOVED_FROM_ROOM(403, "You were asked to leave your room"),
    NOT_IN_ROOM(403, "You have no seat in this room"),
    UNKNOWN_ROUND(404, "There is no such round"),
    UNKNOWN_ROOM(404, "There is no such room"),
    UNKNOWN_SEAT(404, "Nobody has this seat"),
    NO_SEAT(404, "You have no seat at the moment"),
    ROUND_NOT_OPEN(409, "The rooms are not open yet"),
    ROUND_CLOSED(409, "The rooms are closed"),
    ROOM_CLOSED(409, "The room is closed"),
    ROOM_FULL(409, "The room is full"),
    NO_ROOM_FITS(409, "No room has a place for you yet"),
    OTHER_ROUND(422, "The room belongs to another round");

    private final int status;
    private final String title;

    RoomProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public static ProblemException unknown(RoundId round) {
        return UNKNOWN_ROUND.because("Check the round's id; " + round + " is not known here.");
    }

    public static ProblemException unknown(RoomId room) {
        return UNKNOWN_ROOM.because("Check the room's id; " + room + " is not known here.");
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
