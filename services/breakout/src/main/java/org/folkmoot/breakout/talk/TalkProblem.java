package org.folkmoot.breakout.talk;

import java.util.Map;
import org.folkmoot.breakout.goround.GoRoundDecision;
import org.folkmoot.breakout.room.RoomProblem;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;

/** What can be wrong with what is asked of a room. */
enum TalkProblem implements ProblemCode {
    NOT_THE_SPEAKER(403, "Only the speaker may do this"),
    NOT_FACILITATOR(403, "Only a facilitator in the room may do this"),
    NOT_YET_BEGUN(409, "The go-round has not begun"),
    GO_ROUND_OVER(409, "The go-round is over"),
    TURN_OVER(409, "That turn is over"),
    TOO_LITTLE_TIME(409, "The room closes too soon for a turn"),
    OLDER_REVISION(409, "A newer answer stands"),
    REVISION_REUSED(409, "Somebody else was quicker"),
    NOT_NOW(409, "The room is not open now"),
    NO_SUCH_TURN(422, "There has been no such turn"),
    TOO_MUCH_EXTRA(422, "That is too much extra time"),
    OUTCOME_REJECTED(422, "The answer cannot stand so");

    private final int status;
    private final String title;

    TalkProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException of(GoRoundDecision.Refused refused) {
        return switch (refused) {
            case GoRoundDecision.NotInRoom _ ->
                RoomProblem.NOT_IN_ROOM.because("Say that you are here, and try again.");
            case GoRoundDecision.NotYetBegun _ -> NOT_YET_BEGUN.because("Begin it first; anyone in the room may.");
            case GoRoundDecision.Over _ -> GO_ROUND_OVER.because("Look at the room again.");
            case GoRoundDecision.TurnOver over ->
                TURN_OVER.because("Look at the room again: somebody, or the clock, was quicker.", turn(over.turn()));
            case GoRoundDecision.NoSuchTurn none ->
                NO_SUCH_TURN.because("Name the turn that the room shows.", turn(none.turn()));
            case GoRoundDecision.NotTheSpeaker other ->
                NOT_THE_SPEAKER.because("Wait for your turn.", turn(other.turn()));
            case GoRoundDecision.NotFacilitator _ -> NOT_FACILITATOR.because("Ask the facilitator of the room.");
            case GoRoundDecision.TooMuchExtra extra ->
                TOO_MUCH_EXTRA.because("Give " + extra.most() + " at most.", Map.of("most", extra.most()));
            case GoRoundDecision.TooLittleTime time ->
                TOO_LITTLE_TIME.because("A turn takes " + time.least() + " at least.", Map.of("least", time.least()));
        };
    }

    private static Map<String, Object> turn(int turn) {
        return Map.of("turn", turn);
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
