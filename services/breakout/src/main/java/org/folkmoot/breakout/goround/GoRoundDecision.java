package org.folkmoot.breakout.goround;

import java.time.Duration;
import org.folkmoot.contracts.breakout.SeatId;

/** What becomes of a command. */
public sealed interface GoRoundDecision {
    /** @param move to be recorded after all that were before it */
    record Changed(GoRound next, Move move) implements GoRoundDecision {}

    /** It was so already. */
    record Unchanged(GoRound current) implements GoRoundDecision {}

    sealed interface Refused extends GoRoundDecision {}

    /** Has no seat here, or is away by the heartbeats. */
    record NotInRoom(SeatId by) implements Refused {}

    record NotYetBegun() implements Refused {}

    /** The whole go-round. */
    record Over() implements Refused {}

    /** The turn the command names: somebody, or the clock, was quicker. */
    record TurnOver(int turn) implements Refused {}

    record NoSuchTurn(int turn) implements Refused {}

    record NotTheSpeaker(int turn) implements Refused {}

    record NotFacilitator(SeatId by) implements Refused {}

    record TooMuchExtra(Duration extra, Duration most) implements Refused {}

    /** The room closes before anybody could have a turn. */
    record TooLittleTime(Duration left, Duration least) implements Refused {}
}
