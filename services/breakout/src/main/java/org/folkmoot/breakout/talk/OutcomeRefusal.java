package org.folkmoot.breakout.talk;

import java.util.List;
import java.util.Map;
import org.folkmoot.breakout.goround.outcome.OutcomeDecision;
import org.folkmoot.breakout.goround.outcome.TextFault;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.defaults.problem.ProblemException;

/** Says in words why an answer does not stand. */
final class OutcomeRefusal {
    private OutcomeRefusal() {}

    static ProblemException of(OutcomeDecision.Refused refused) {
        return switch (refused) {
            case OutcomeDecision.OlderRevision older ->
                TalkProblem.OLDER_REVISION.because(
                        "Look at what stands, change that, and send it with the next revision.",
                        Map.of("revision", older.stored()));
            case OutcomeDecision.RevisionReused reused ->
                TalkProblem.REVISION_REUSED.because(
                        "Look at what stands, change that, and send it with the next revision.",
                        Map.of("revision", reused.revision()));
            case OutcomeDecision.UnlikelyRevision unlikely ->
                rejected("revision", "has to be one more than that of what stands, which is " + unlikely.stored());
            case OutcomeDecision.LineUnsuitable unsuitable -> rejected("line", words(unsuitable.fault()));
            case OutcomeDecision.PriorityUnsuitable unsuitable ->
                rejected(priority(unsuitable.place()), words(unsuitable.fault()));
            case OutcomeDecision.TooManyPriorities many ->
                rejected("priorities", "are " + many.given() + "; at most " + many.most() + " can stand");
            case OutcomeDecision.RepeatedPriority repeated ->
                rejected(priority(repeated.place()), "stands there already");
        };
    }

    private static ProblemException rejected(String field, String detail) {
        return TalkProblem.OUTCOME_REJECTED.because(
                "Change the fields named in errors.", List.of(InputError.field(field, detail)));
    }

    private static String priority(int place) {
        return "priorities[" + place + "]";
    }

    private static String words(TextFault fault) {
        return switch (fault) {
            case TextFault.Blank _ -> "is empty";
            case TextFault.NotText _ -> "is not one line of text";
            case TextFault.TooLong tooLong ->
                "has " + tooLong.length() + " characters; at most " + tooLong.longest() + " can stand";
        };
    }
}
