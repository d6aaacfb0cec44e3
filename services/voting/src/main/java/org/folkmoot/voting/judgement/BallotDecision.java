package org.folkmoot.voting.judgement;

import java.time.Instant;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.voting.standing.StandingBallot;

/** What becomes of a ballot paper. */
public sealed interface BallotDecision {
    /** To be written to the log; it counts once the broker has it. */
    record Accepted(BallotCast ballot) implements BallotDecision {}

    /** The log has it already. */
    record Repeated(StandingBallot ballot) implements BallotDecision {}

    /** Written nowhere. */
    sealed interface Refused extends BallotDecision {}

    record ContestNotOpen(ContestId contest) implements Refused {}

    record ContestClosed(ContestId contest, Instant closesAt, Instant arrivedAt) implements Refused {}

    record ContestVoided(ContestId contest, String reason) implements Refused {}

    /** Its time may be over: an extension, or when exactly it closes, may not be known here yet. */
    record PerhapsOver(ContestId contest) implements Refused {}

    record NotEntitled(ContestId contest) implements Refused {}

    /** From the assembly, by whoever is responsible for conduct. What they cast before stands. */
    record Removed(ContestId contest) implements Refused {}

    /** Marked in another way than the contest's form asks for. */
    record WrongKind(BallotForm form) implements Refused {}

    record BlankNotAllowed() implements Refused {}

    record NoChoice() implements Refused {}

    record TooManyChoices(int given, int most) implements Refused {}

    record RepeatedOption(String option) implements Refused {}

    record UnknownOption(String option) implements Refused {}

    /** Two options on one rank, where the contest wants an order. */
    record SharedRank(String option, String other) implements Refused {}

    record OffScale(long amount, BallotForm.Amount scale) implements Refused {}

    record TooManyPoints(int points) implements Refused {}

    /** A newer ballot of the voter stands. */
    record OlderSequence(long given, long stored) implements Refused {}

    /** A ballot with this sequence stands, and it says something else. */
    record SequenceReused(long sequence) implements Refused {}
}
