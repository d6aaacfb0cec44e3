package org.folkmoot.voting.contest;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.Visibility;

/** A contest as everyone may see it. It is {@code open} until the announced {@code closesAt} has passed. */
public record ContestView(
        ContestId id,
        AssemblyId assemblyId,
        String question,
        BallotForm form,
        List<ContestOption> options,
        Electorate electorate,
        Visibility visibility,
        ContestRules rules,
        String status,
        Instant openedAt,
        Instant dueAt,
        Instant closesAt,
        String reason) {
    public static ContestView of(Contest contest, Instant now) {
        ContestDefinition definition = contest.definition();
        return switch (contest) {
            case Contest.Prepared _ -> of(definition, "prepared", null, null, null, null);
            case Contest.Open open ->
                of(definition, openWhileItTakesAnswers(contest, now), open.openedAt(), open.dueAt(), null, null);
            case Contest.Closing closing ->
                of(definition, openWhileItTakesAnswers(contest, now), closing.openedAt(), closing.dueAt(), null, null);
            case Contest.Closed closed ->
                of(definition, openWhileItTakesAnswers(contest, now), closed.openedAt(), null, closed.closesAt(), null);
            case Contest.Settled settled ->
                of(definition, "closed", settled.openedAt(), null, settled.closesAt(), null);
            case Contest.Voided voided ->
                of(definition, "voided", voided.openedAt(), null, voided.closesAt(), voided.reason());
        };
    }

    private static String openWhileItTakesAnswers(Contest contest, Instant now) {
        return contest.takesAnswers(now) ? "open" : "closed";
    }

    private static ContestView of(
            ContestDefinition contest,
            String status,
            Instant openedAt,
            Instant dueAt,
            Instant closesAt,
            String reason) {
        return new ContestView(
                contest.id(),
                contest.assemblyId(),
                contest.question(),
                contest.form(),
                contest.options(),
                contest.electorate(),
                contest.visibility(),
                contest.rules(),
                status,
                openedAt,
                dueAt,
                closesAt,
                reason);
    }
}
