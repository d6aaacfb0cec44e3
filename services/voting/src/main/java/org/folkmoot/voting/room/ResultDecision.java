package org.folkmoot.voting.room;

import java.time.Instant;
import org.folkmoot.contracts.contest.BallotForm;

/** What becomes of something a convener sends. */
public sealed interface ResultDecision {
    record Changed(RoomResult.Sent next) implements ResultDecision {}

    /** It had been said before. */
    record Unchanged(RoomResult.Sent current) implements ResultDecision {}

    sealed interface Refused extends ResultDecision {}

    record ContestNotOpen() implements Refused {}

    record ContestClosed(Instant closesAt, Instant arrivedAt) implements Refused {}

    record ContestVoided(String reason) implements Refused {}

    /** There is nothing with that revision to confirm. */
    record NoResult(int revision) implements Refused {}

    record OlderRevision(int given, int stored) implements Refused {}

    /** The stored result has this revision and says something else. */
    record RevisionReused(int revision) implements Refused {}

    /** The contest counts certified parties only. */
    record NotCertified() implements Refused {}

    record HeadcountNotDeclared() implements Refused {}

    /** An organiser has to approve it first. */
    record HeadcountPending(int people) implements Refused {}

    record CountsAboveHeadcount(int answered, int effectiveHeadcount) implements Refused {}

    record CountAboveAnswered(long count, long most) implements Refused {}

    /** After the close a result that was set aside can only be lowered. */
    record CountsRaised() implements Refused {}

    record UnknownOption(String option) implements Refused {}

    record OffScale(String amount, BallotForm.Amount scale) implements Refused {}

    /** What had been confirmed is changed only with a reason. */
    record ReasonMissing() implements Refused {}
}
