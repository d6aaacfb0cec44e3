package org.folkmoot.web.vote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.neighbour.Refusal;
import org.folkmoot.web.page.Times;
import org.folkmoot.web.vote.Panel.Tone;

/** The sentences of the panel. */
public final class Panels {
    private static final Duration CALLED_LATE = Duration.ofMinutes(1);

    private Panels() {}

    /** @param answer null when none is known */
    public static Panel of(ContestState contest, OwnAnswer answer, Instant now) {
        if (contest.phase(now).isOver()) {
            return closed(contest, answer);
        }
        return answer == null ? unanswered(contest) : counted(contest, answer);
    }

    public static Panel unanswered(ContestState contest) {
        return contest.closesAt() == null
                ? Panel.of(Tone.WAITING, "You have not answered yet.", "", null, null)
                : Panel.of(
                        Tone.WAITING,
                        "You have not answered yet.",
                        "This question closes at " + Times.HERE + ".",
                        contest.closesAt(),
                        null);
    }

    public static Panel counted(ContestState contest, OwnAnswer answer) {
        String what = answer.choices().isEmpty() ? "your answer" : labels(contest, answer.choices());
        String until = contest.closesAt() == null ? "this question closes" : Times.HERE;
        return Panel.of(
                Tone.COUNTED,
                "✓ Counted: " + what + ".",
                "You can change it until " + until + ".",
                contest.closesAt(),
                answer.receipt());
    }

    public static Panel closed(ContestState contest, OwnAnswer answer) {
        String title = answer == null
                ? "You did not answer."
                : answer.choices().isEmpty()
                        ? "Your answer was counted."
                        : "You answered " + labels(contest, answer.choices()) + ".";
        return Panel.of(
                Tone.CLOSED,
                title,
                "This question closed at " + Times.HERE + ".",
                contest.closesAt(),
                answer == null ? null : answer.receipt());
    }

    /** Nothing is known of the ballot; the same one is to be sent again. */
    public static Panel unsent(ContestState contest, List<OptionId> chosen) {
        boolean one = contest.definition().form() instanceof BallotForm.OneChoice && !chosen.isEmpty();
        String again = one ? chosen.getFirst().value() : "";
        return new Panel(Tone.UNSENT, "Not sent yet.", "Your answer is kept. Send it again now.", null, null, again);
    }

    /** @param standing the answer that counts all the same; null when none does */
    public static Panel refused(ContestState contest, Refusal refusal, OwnAnswer standing, Instant now) {
        String kept = standing == null || standing.choices().isEmpty()
                ? ""
                : " Your answer " + labels(contest, standing.choices()) + " still counts.";
        return switch (refusal.code()) {
            case "contest-closed" -> late(contest, refusal, kept, now);
            case "contest-not-open" ->
                refusal("This question is not open.", "It will appear here when it opens. Keep this page open.");
            case "not-entitled" ->
                refusal(
                        "This question is for those who are checked in and live in its area.",
                        "Check in on this page, then answer again.");
            case "older-sequence", "sequence-reused" ->
                refusal("A newer answer of yours counts already.", "Choose once more to change it.");
            case "no-choice" -> refusal("You have not chosen anything.", "Choose, then send.");
            case "too-many-choices" ->
                refusal(
                        "You have chosen more than "
                                + contest.definition().form().most() + ".",
                        "Remove some, then send.");
            case "unknown-option", "repeated-option" ->
                refusal("This page is older than the question.", "Load it again, then choose.");
            default ->
                refusal.needsNewToken()
                        ? refusal(
                                "You were signed in for some hours and that time is over.",
                                "Open your personal link again. Your choice stays on this phone.")
                        : refusal("It could not be taken.", "Send it again. If it stays like this, tell your host.");
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

    private static String labels(ContestState contest, List<OptionId> choices) {
        return contest.definition().options().stream()
                .filter(option -> choices.contains(option.id()))
                .map(ContestOption::label)
                .collect(Collectors.joining(" · "));
    }
}
