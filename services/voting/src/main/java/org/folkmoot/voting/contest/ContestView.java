package org.folkmoot.voting.contest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.Visibility;

/** A contest as everyone may see it. It is {@code open} until the announced {@code closesAt} has passed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContestView(
        ContestId id,
        AssemblyId assemblyId,
        String question,
        BallotForm form,
        List<ContestOption> options,
        Electorate electorate,
        Visibility visibility,
        String status,
        Instant openedAt,
        Instant closesAt) {
    static ContestView of(Contest contest, Instant now) {
        return switch (contest) {
            case Contest.Prepared prepared -> of(prepared.definition(), "prepared", null, null);
            case Contest.Open open -> of(open.definition(), "open", open.openedAt(), null);
            case Contest.Closed closed ->
                of(
                        closed.definition(),
                        closed.takesAnswers(now) ? "open" : "closed",
                        closed.openedAt(),
                        closed.closesAt());
        };
    }

    private static ContestView of(ContestDefinition contest, String status, Instant openedAt, Instant closesAt) {
        return new ContestView(
                contest.id(),
                contest.assemblyId(),
                contest.question(),
                contest.form(),
                contest.options(),
                contest.electorate(),
                contest.visibility(),
                status,
                openedAt,
                closesAt);
    }
}
