package org.folkmoot.counting.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.format.PabulibFile;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.rule.budget.EqualSharesBudget;
import org.folkmoot.counting.rule.budget.Funding;
import org.folkmoot.counting.rule.budget.Greedy;
import org.folkmoot.counting.rule.budget.VotersPreference;
import org.folkmoot.counting.rule.shares.Satisfaction;
import org.folkmoot.counting.rule.single.ScoreTable;
import org.folkmoot.counting.tie.Draw;

/** Budget rules under the names that Pabulib's files give them; each is computed once. */
final class BudgetRules {
    static final String GREEDY = "greedy";
    static final String THRESHOLD = "greedy-threshold";
    static final String NO_SKIP = "greedy-no-skip";
    static final String EQUAL_SHARES = "equalshares";
    static final String ADD_ONE = "equalshares/add1";
    static final String COMPARED = "equalshares/add1-comparison";
    static final List<String> ALL = List.of(GREEDY, THRESHOLD, NO_SKIP, EQUAL_SHARES, ADD_ONE, COMPARED);

    private final PabulibFile file;
    private final Profile<Approval> approvals;
    private final ScoreTable scores;
    private final Draw draw;
    private final Map<String, Funding> computed = new HashMap<>();

    BudgetRules(PabulibFile file, Profile<Approval> approvals, ScoreTable scores, Draw draw) {
        this.file = file;
        this.approvals = approvals.grouped();
        this.scores = scores;
        this.draw = draw;
    }

    /** Those that the file has everything for. */
    List<String> names() {
        return Stream.of(GREEDY, THRESHOLD, NO_SKIP, EQUAL_SHARES, ADD_ONE, COMPARED)
                .filter(name -> !name.equals(THRESHOLD) || knows(THRESHOLD))
                .toList();
    }

    boolean knows(String rule) {
        return rule.equals(THRESHOLD)
                ? file.wholeNumber("min_project_score_threshold").isPresent()
                : ALL.contains(rule);
    }

    Funding fund(String rule) {
        var known = computed.get(rule);
        if (known == null) {
            known = compute(rule);
            computed.put(rule, known);
        }
        return known;
    }

    private Funding compute(String rule) {
        return switch (rule) {
            case GREEDY -> Greedy.PLAIN.fund(scores, file.budget(), draw);
            case NO_SKIP -> Greedy.WITHOUT_SKIP.fund(scores, file.budget(), draw);
            case THRESHOLD ->
                Greedy.withThreshold(Rational.of(
                                file.wholeNumber("min_project_score_threshold").orElseThrow()))
                        .fund(scores, file.budget(), draw);
            case EQUAL_SHARES -> equalShares().fund();
            case ADD_ONE -> equalShares().fundAddingOne();
            case COMPARED -> comparedWithGreedy();
            default -> throw new CountRequest.UnfitException("there is no budget rule " + rule);
        };
    }

    /** In the cities' form a project is worth its cost to those who approve it. */
    private EqualSharesBudget equalShares() {
        return new EqualSharesBudget(approvals, file.budget(), Satisfaction.COST, draw);
    }

    private Funding comparedWithGreedy() {
        var shares = fund(ADD_ONE);
        var greedy = fund(GREEDY);
        var preference = VotersPreference.between(approvals, shares.funded(), greedy.funded(), Satisfaction.COST);
        var explanation = "%s; %d voters are better off with equal shares, %d with greedy, %d with neither"
                .formatted(
                        shares.explanation(), preference.forFirst(), preference.forSecond(), preference.indifferent());
        var better = preference.firstStands() ? shares : greedy;
        return new Funding(better.funded(), better.spent(), better.ties(), explanation);
    }
}
