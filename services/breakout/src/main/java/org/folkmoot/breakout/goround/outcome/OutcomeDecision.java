package org.folkmoot.breakout.goround.outcome;

/** What becomes of a submission. */
public sealed interface OutcomeDecision {
    record Changed(RoomOutcome.Sent next) implements OutcomeDecision {}

    /** It stands already. */
    record Unchanged(RoomOutcome.Sent current) implements OutcomeDecision {}

    sealed interface Refused extends OutcomeDecision {}

    /** Late, or sent again: something newer stands. */
    record OlderRevision(int given, int stored) implements Refused {}

    /** Another one from the room has taken the number, and says something else. */
    record RevisionReused(int revision) implements Refused {}

    /** Below 1, or much too far ahead of what stands. */
    record UnlikelyRevision(int given, int stored) implements Refused {}

    record LineUnsuitable(TextFault fault) implements Refused {}

    /** @param place from 0 */
    record PriorityUnsuitable(int place, TextFault fault) implements Refused {}

    record TooManyPriorities(int given, int most) implements Refused {}

    /** @param place of the later of the two, from 0 */
    record RepeatedPriority(int place, String text) implements Refused {}
}
