package org.folkmoot.web.vote;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Phase;
import org.folkmoot.web.neighbour.Refusal;
import org.folkmoot.web.page.Times;
import org.folkmoot.web.vote.Panel.Tone;

/** The sentences of the panel. */
public final class Panels {
    private static final Duration CALLED_LATE = Duration.ofMinutes(1);

    private Panels() {}

    /** @param answer null when none is known */
    public static Panel of(ContestState contest, OwnAnswer answer, Instant now) {
        Phase phase = contest.phase(now);
        if (phase.isVoided()) {
            return voided(contest);
        }
        if (phase.isOver()) {
            return closed(contest, answer);
        }
        return answer == null ? unanswered() : counted(contest, answer);
    }

    private static Panel unanswered() {
        return Panel.of(Tone.WAITING, "You have not answered yet.", "", null, null);
    }

    public static Panel counted(ContestState contest, OwnAnswer answer) {
        String until = contest.endsAt() == null ? "this question closes" : Times.HERE;
        return Panel.of(
                Tone.COUNTED,
                "✓ Counted: " + (answer.selection() == null ? "your answer" : words(contest, answer)) + ".",
                "You can change it until " + until + ".",
                contest.endsAt(),
                answer.receipt());
    }

    private static Panel closed(ContestState contest, OwnAnswer answer) {
        String title = answer == null
                ? "You did not answer."
                : answer.selection() == null
                        ? "Your answer was counted."
                        : "You answered " + words(contest, answer) + ".";
        return Panel.of(
                Tone.CLOSED,
                title,
                "This question closed at " + Times.HERE + ".",
                contest.closesAt(),
                answer == null ? null : answer.receipt());
    }

    private static Panel voided(ContestState contest) {
        return Panel.of(
                Tone.CLOSED,
                "This question was voided at " + Times.HERE + ".",
                "Reason: " + contest.voiding().reason() + " No answer to it counts.",
                contest.voiding().at(),
                null);
    }

    /** Nothing is known of the ballot; the same one is to be sent again. */
    public static Panel unsent(ContestState contest, Marks marks) {
        boolean one = contest.definition().form() instanceof BallotForm.OneChoice
                && !marks.chosen().isEmpty();
        Panel.Again again = marks.blank()
                ? new Panel.Again("blank", "true")
                : one ? new Panel.Again("choice", marks.chosen().getFirst()) : null;
        return new Panel(Tone.UNSENT, "Not sent yet.", "Your answer is kept. Send it again now.", null, null, again);
    }

    /** @param standing the answer that counts all the same; null when none does */
    public static Panel refused(ContestState contest, Refusal refusal, OwnAnswer standing, Instant now) {
        String kept = standing == null || standing.selection() == null
                ? ""
                : " Your answer " + words(contest, standing) + " still counts.";
        return switch (refusal.code()) {
            case "contest-closed" -> late(contest, refusal, kept, now);
            case "contest-voided" ->
                refusal(
                        "This question was voided" + (refusal.reason() == null ? "." : ": " + refusal.reason()),
                        "No answer to it counts. Wait for the next question.");
            case "older-sequence", "sequence-reused" ->
                refusal("A newer answer of yours counts already.", "Choose once more to change it.");
            default ->
                refusal.needsNewToken()
                        ? refusal(
                                "You were signed in for some hours and that time is over.",
                                "Open your personal link again. Your choice stays on this phone.")
                        : MarkingRefusal.of(contest.definition(), refusal.code())
                                .map(told -> refusal(told.reason(), told.next() + kept))
                                .orElseGet(() -> refusal(
                                        "It could not be taken.",
                                        "Send it again. If it stays like this, tell your host." + kept));
        };
    }

    private static Panel late(ContestState contest, Refusal refusal, String kept, Instant now) {
        Instant closedAt = refusal.closesAt() == null ? contest.closesAt() : refusal.closesAt();
        if (closedAt == null) {
            return refusal("This question is closed.", "Wait for the next one." + kept);
        }
        Duration late = Duration.between(closedAt, now);
        if (late.isPositive() && late.compareTo(CALLED_LATE) < 0) {
            long seconds = Math.max(1, late.toSeconds());
            return refusal(
                    "It arrived " + seconds + (seconds == 1 ? " second" : " seconds") + " after the close.",
                    "Wait for the next question." + kept);
        }
        return Panel.of(
                Tone.REFUSED,
                "✗ Not counted. This question closed at " + Times.HERE + ".",
                "Wait for the next question." + kept,
                closedAt,
                null);
    }

    private static Panel refusal(String reason, String next) {
        return Panel.of(Tone.REFUSED, "✗ Not counted. " + reason, next, null, null);
    }

    private static String words(ContestState contest, OwnAnswer answer) {
        return AnswerWords.of(contest.definition(), answer.selection());
    }
}
