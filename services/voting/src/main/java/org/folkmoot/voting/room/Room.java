package org.folkmoot.voting.room;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.PartyPolicy;

/**
 * A party in a contest: whether and for how many people its count may speak.
 *
 * @param headcount as declared before the contest opened
 * @param votedByPhone members who voted themselves
 * @param certified whether an organiser vouches for its facilitator
 */
public record Room(ContestDefinition contest, Headcount headcount, int votedByPhone, boolean certified) {
    /** One text for each number, so that no answer is counted under two. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    public int effectiveHeadcount() {
        return Math.max(0, headcount.holding() - votedByPhone);
    }

    boolean fits(RoomCount count) {
        return count.answered() <= effectiveHeadcount();
    }

    Optional<ResultDecision.Refused> refusal(RoomCount count) {
        if (contest.rules().parties() == PartyPolicy.CERTIFIED && !certified) {
            return Optional.of(new ResultDecision.NotCertified());
        }
        return switch (headcount) {
            case Headcount.Missing _ -> Optional.of(new ResultDecision.HeadcountNotDeclared());
            case Headcount.Pending pending -> Optional.of(new ResultDecision.HeadcountPending(pending.people()));
            case Headcount.Declared _ -> misfit(count);
        };
    }

    private Optional<ResultDecision.Refused> misfit(RoomCount count) {
        for (Map.Entry<OptionId, Integer> entry : count.counts().entrySet()) {
            if (!isAnswer(entry.getKey())) {
                return Optional.of(noAnswer(contest, entry.getKey().value()));
            }
            if (entry.getValue() > count.answered()) {
                return Optional.of(new ResultDecision.CountAboveAnswered(entry.getValue(), count.answered()));
            }
        }
        long most = (long) count.answered() * answersEach(contest.form());
        if (count.votes() > most) {
            return Optional.of(new ResultDecision.CountAboveAnswered(count.votes(), most));
        }
        return fits(count)
                ? Optional.empty()
                : Optional.of(new ResultDecision.CountsAboveHeadcount(count.answered(), effectiveHeadcount()));
    }

    /** What to say of a count for something that is no answer to the contest's question. */
    public static ResultDecision.Refused noAnswer(ContestDefinition contest, String text) {
        return contest.form() instanceof BallotForm.Amount scale
                ? new ResultDecision.OffScale(text, scale)
                : new ResultDecision.UnknownOption(text);
    }

    private boolean isAnswer(OptionId answer) {
        return contest.form() instanceof BallotForm.Amount scale
                ? WHOLE_NUMBER.matcher(answer.value()).matches() && scale.has(Long.parseLong(answer.value()))
                : contest.has(answer);
    }

    private static int answersEach(BallotForm form) {
        return switch (form) {
            case BallotForm.OneChoice _, BallotForm.Amount _ -> 1;
            case BallotForm.Approval approval -> approval.most();
            case BallotForm.Ranking _, BallotForm.Points _ -> 0;
        };
    }
}
