package org.folkmoot.breakout.conduct;

import org.folkmoot.breakout.room.RoomProblem;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;

/** What can be wrong with a report or a removal. */
enum ConductProblem implements ProblemCode {
    NOT_FACILITATOR(403, "Only a facilitator in the room may do this"),
    NOT_THE_RESPONSIBLE_PERSON(403, "Only the person who is responsible for conduct may do this"),
    UNKNOWN_REPORT(404, "There is no such report"),
    UNKNOWN_REMOVAL(404, "There is no such removal"),
    ALREADY_REPORTED(409, "You have reported this person"),
    ALREADY_REMOVED(409, "This person is removed already");

    private final int status;
    private final String title;

    ConductProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException unknown(SeatId seat) {
        return RoomProblem.UNKNOWN_SEAT.because("Look at who is in the room now; " + seat + " is not there.");
    }

    static ProblemException notInRoom() {
        return RoomProblem.NOT_IN_ROOM.because("Ask where your seat is now.");
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
