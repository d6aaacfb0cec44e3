package org.folkmoot.contracts.ballot;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.party.GroupResult;

/**
 * What a contest's definition allows to be counted, said once for everybody who counts: what does not fit is left out
 * by each of them alike. Made once for each contest, since it is asked for every ballot.
 */
public final class Fit {
    /** One text for each number, so that no answer is counted under two. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final ContestDefinition contest;
    private final Set<OptionId> options;

    public Fit(ContestDefinition contest) {
        this.contest = contest;
        this.options = contest.options().stream().map(ContestOption::id).collect(Collectors.toSet());
    }

    /** Whether a ballot can say this. */
    public boolean takes(Selection selection) {
        return switch (selection) {
            case Selection.Choices marked -> choices(marked.choices());
            case Selection.Ranked ranked ->
                contest.form() instanceof BallotForm.Ranking form && ranks(form, ranked.ranking());
            case Selection.Amount answer ->
                contest.form() instanceof BallotForm.Amount scale && scale.has(answer.amount());
            case Selection.Points given ->
                contest.form() instanceof BallotForm.Points form && points(form, given.points());
            case Selection.Blank _ -> contest.rules().blank();
        };
    }

    private boolean choices(List<OptionId> marked) {
        return switch (contest.form()) {
            case BallotForm.OneChoice _, BallotForm.Approval _ ->
                areDifferentOptions(marked, contest.form().most());
            case BallotForm.Ranking _, BallotForm.Amount _, BallotForm.Points _ -> false;
        };
    }

    private boolean ranks(BallotForm.Ranking form, List<List<OptionId>> ranks) {
        return ranks.stream().allMatch(rank -> rank.size() == 1 || (form.ties() && !rank.isEmpty()))
                && areDifferentOptions(ranks.stream().flatMap(List::stream).toList(), form.most());
    }

    private boolean points(BallotForm.Points form, Map<OptionId, Integer> given) {
        long all = given.values().stream().mapToLong(Integer::longValue).sum();
        return !given.isEmpty()
                && options.containsAll(given.keySet())
                && given.values().stream().allMatch(points -> points > 0)
                && all <= form.points();
    }

    private boolean areDifferentOptions(Collection<OptionId> named, int most) {
        return !named.isEmpty()
                && named.size() <= most
                && options.containsAll(named)
                && new HashSet<>(named).size() == named.size();
    }

    /** Whether a room can have counted this. To be asked only of a result that counts: a suspended one does not fit. */
    public boolean takes(GroupResult room) {
        long present = Math.max(0, room.headcount() - (long) room.votedByPhone());
        long votes =
                room.counts().values().stream().mapToLong(Integer::longValue).sum();
        return contest.countsRooms()
                && room.answered() <= present
                && room.counts().keySet().stream().allMatch(this::isAnswer)
                && room.counts().values().stream().allMatch(people -> people <= room.answered())
                && votes <= (long) room.answered() * answersEach();
    }

    private boolean isAnswer(OptionId answer) {
        return contest.form() instanceof BallotForm.Amount scale
                ? WHOLE_NUMBER.matcher(answer.value()).matches() && scale.has(Long.parseLong(answer.value()))
                : options.contains(answer);
    }

    private int answersEach() {
        return switch (contest.form()) {
            case BallotForm.OneChoice _, BallotForm.Amount _ -> 1;
            case BallotForm.Approval approval -> approval.most();
            case BallotForm.Ranking _, BallotForm.Points _ -> 0;
        };
    }
}
