package org.folkmoot.voting.room;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.OptionId;

/**
 * A party in a contest: how many people its count may speak for.
 *
 * @param headcount as declared before the contest opened
 * @param votedByPhone members who voted themselves
 */
public record Room(ContestDefinition contest, OptionalInt headcount, int votedByPhone) {
    public int effectiveHeadcount() {
        return Math.max(0, headcount.orElse(0) - votedByPhone);
    }

    boolean fits(RoomCount count) {
        return count.answered() <= effectiveHeadcount();
    }

    Optional<ResultDecision.Refused> refusal(RoomCount count) {
        if (headcount.isEmpty()) {
            return Optional.of(new ResultDecision.HeadcountNotDeclared());
        }
        for (Map.Entry<OptionId, Integer> entry : count.counts().entrySet()) {
            if (!contest.has(entry.getKey())) {
                return Optional.of(
                        new ResultDecision.UnknownOption(entry.getKey().value()));
            }
            if (entry.getValue() > count.answered()) {
                return Optional.of(new ResultDecision.CountAboveAnswered(entry.getValue(), count.answered()));
            }
        }
        long most = (long) count.answered() * votesEach(contest.form());
        if (count.votes() > most) {
            return Optional.of(new ResultDecision.CountAboveAnswered(count.votes(), most));
        }
        return fits(count)
                ? Optional.empty()
                : Optional.of(new ResultDecision.CountsAboveHeadcount(count.answered(), effectiveHeadcount()));
    }

    private static int votesEach(BallotForm form) {
        return switch (form) {
            case BallotForm.OneChoice _ -> 1;
            case BallotForm.Approval approval -> approval.most();
            case BallotForm.Amount _ -> 1;
            case BallotForm.Ranking _, BallotForm.Points _ -> 0;
        };
    }
}
