package org.folkmoot.breakout.conduct;

import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;

/** What can be wrong with a report or a removal. */
enum ConductProblem implements ProblemCode {
    NOT_IN_ROOM(403, "You have no seat in this room"),
    NOT_FACILITATOR(403, "Only a facilitator in the room may do this"),
    NOT_THE_RESPONSIBLE_PERSON(403, "Only the person who is responsible for conduct may do this"),
    UNKNOWN_ROOM(404, "There is no such room"),
    UNKNOWN_SEAT(404, "There is no such seat"),
    UNKNOWN_REPORT(404, "There is no such report"),
    UNKNOWN_REMOVAL(404, "There is no such removal"),
    ALREADY_REPORTED(409, "You have reported this person"),
    ALREADY_REMOVED(409, "This person is removed already"),
    ROOM_CLOSED(409, "The room is closed");

    private final int status;
    private final String title;

    ConductProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException unknown(RoomId room) {
        return UNKNOWN_ROOM.because("Check the room's id; " + room + " is not known here.");
    }

    static ProblemException unknown(SeatId seat) {
        return UNKNOWN_SEAT.because("Look at who is in the room now; " + seat + " is not there.");
    }

    static ProblemException notInRoom() {
        return NOT_IN_ROOM.because("Ask where your seat is now.");
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
