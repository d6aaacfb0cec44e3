package org.folkmoot.voting.party;

import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;

/** What can be wrong with a party or with what is done to it. */
public enum PartyProblem implements ProblemCode {
    NOT_THE_CONVENER(403, "Only the party's convener may do this"),
    UNKNOWN_PARTY(404, "There is no such party"),
    NO_PARTY(404, "You have no party in this assembly"),
    UNKNOWN_JOIN_CODE(404, "No party has this code"),
    ALREADY_CONVENER(409, "You have a party in this assembly already"),
    CONTEST_OPEN(409, "Parties do not change while a contest is open or has just closed"),
    UNKNOWN_ASSEMBLY(422, "There is no such assembly"),
    OUTSIDE_AREA(422, "The area is not part of the assembly's area"),
    HEADCOUNT_CHANGED(409, "The convener has declared another headcount"),
    HEADCOUNT_OUT_OF_RANGE(422, "The headcount is out of range"),
    HEADCOUNT_NOT_DECLARED(422, "No headcount has been declared");

    private final int status;
    private final String title;

    PartyProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public static ProblemException unknown(PartyId id) {
        return UNKNOWN_PARTY.because("Check the party's id; " + id + " is not known here.");
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
