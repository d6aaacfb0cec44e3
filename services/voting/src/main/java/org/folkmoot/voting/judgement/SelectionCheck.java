package org.folkmoot.voting.judgement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.OptionId;

/** What one contest offers to be marked. Made once for each contest: it is asked for every ballot. */
public final class SelectionCheck {
    private static final Selection BLANK = new Selection.Blank(true);

    private final BallotForm form;
    private final boolean blankAllowed;
    private final Map<String, OptionId> options;

    public SelectionCheck(ContestDefinition contest) {
        this.form = contest.form();
        this.blankAllowed = contest.rules().blank();
        this.options = HashMap.newHashMap(contest.options().size());
        for (ContestOption option : contest.options()) {
            options.put(option.id().value(), option.id());
        }
    }

    /** What becomes of the marking: refused, or whatever {@code whenOffered} makes of the selection it stands for. */
    BallotDecision decide(Marking marking, Function<Selection, BallotDecision> whenOffered) {
        if (marking instanceof Marking.Blank) {
            return blankAllowed ? whenOffered.apply(BLANK) : new BallotDecision.BlankNotAllowed();
        }
        return switch (form) {
            case BallotForm.OneChoice _, BallotForm.Approval _ ->
                marking instanceof Marking.Choices choices ? choices(choices.options(), whenOffered) : wrongKind();
            case BallotForm.Ranking ranking ->
                marking instanceof Marking.Ranking ranked ? ranking(ranking, ranked.ranks(), whenOffered) : wrongKind();
            case BallotForm.Amount scale ->
                marking instanceof Marking.Amount amount ? amount(scale, amount.amount(), whenOffered) : wrongKind();
            case BallotForm.Points points ->
                marking instanceof Marking.Points given ? points(points, given.points(), whenOffered) : wrongKind();
        };
    }

    /** The order in which options were marked is nobody's business: the log has them sorted. */
    private BallotDecision choices(List<String> marked, Function<Selection, BallotDecision> whenOffered) {
        if (marked.isEmpty()) {
            return new BallotDecision.NoChoice();
        }
        if (marked.size() > form.most()) {
            return new BallotDecision.TooManyChoices(marked.size(), form.most());
        }
        List<OptionId> chosen = new ArrayList<>(marked.size());
        for (String name : marked) {
            OptionId option = options.get(name);
            if (option == null) {
                return new BallotDecision.UnknownOption(name);
            }
            chosen.add(option);
        }
        chosen.sort(null);
        for (int i = 1; i < chosen.size(); i++) {
            if (chosen.get(i).equals(chosen.get(i - 1))) {
                return new BallotDecision.RepeatedOption(chosen.get(i).value());
            }
        }
        return whenOffered.apply(new Selection.Choices(chosen));
    }

    /** Ranks keep their order; inside a rank there is none, so the log has it sorted. */
    private BallotDecision ranking(
            BallotForm.Ranking ranking, List<List<String>> ranks, Function<Selection, BallotDecision> whenOffered) {
        if (ranks.isEmpty()) {
            return new BallotDecision.NoChoice();
        }
        int marked = 0;
        for (List<String> rank : ranks) {
            if (rank.size() > 1 && !ranking.ties()) {
                return new BallotDecision.SharedRank(rank.getFirst(), rank.get(1));
            }
            marked += rank.size();
        }
        if (marked > ranking.most()) {
            return new BallotDecision.TooManyChoices(marked, ranking.most());
        }
        Set<OptionId> seen = HashSet.newHashSet(marked);
        List<List<OptionId>> ranked = new ArrayList<>(ranks.size());
        for (List<String> rank : ranks) {
            List<OptionId> equals = new ArrayList<>(rank.size());
            for (String name : rank) {
                OptionId option = options.get(name);
                if (option == null) {
                    return new BallotDecision.UnknownOption(name);
                }
                if (!seen.add(option)) {
                    return new BallotDecision.RepeatedOption(name);
                }
                equals.add(option);
            }
            equals.sort(null);
            ranked.add(equals);
        }
        return whenOffered.apply(new Selection.Ranked(ranked));
    }

    private static BallotDecision amount(
            BallotForm.Amount scale, long amount, Function<Selection, BallotDecision> whenOffered) {
        return scale.has(amount)
                ? whenOffered.apply(new Selection.Amount(amount))
                : new BallotDecision.OffScale(amount, scale);
    }

    private BallotDecision points(
            BallotForm.Points form, Map<String, Long> marked, Function<Selection, BallotDecision> whenOffered) {
        if (marked.isEmpty()) {
            return new BallotDecision.NoChoice();
        }
        Map<OptionId, Integer> given = HashMap.newHashMap(marked.size());
        long left = form.points();
        for (Map.Entry<String, Long> entry : marked.entrySet()) {
            OptionId option = options.get(entry.getKey());
            if (option == null) {
                return new BallotDecision.UnknownOption(entry.getKey());
            }
            // Compared before it is subtracted: no number that somebody sends may overflow.
            if (entry.getValue() > left) {
                return new BallotDecision.TooManyPoints(form.points());
            }
            left -= entry.getValue();
            given.put(option, entry.getValue().intValue());
        }
        return whenOffered.apply(new Selection.Points(given));
    }

    private BallotDecision wrongKind() {
        return new BallotDecision.WrongKind(form);
    }
}
