package org.folkmoot.counting.rule.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Supporters;
import org.folkmoot.counting.rule.shares.Electorate;
import org.folkmoot.counting.rule.shares.Offer;
import org.folkmoot.counting.rule.shares.Satisfaction;
import org.folkmoot.counting.rule.shares.Shares;
import org.folkmoot.counting.tie.Draw;
import org.folkmoot.counting.tie.Tie;

/**
 * The method of equal shares for projects with costs (Peters, Pierczyński and Skowron, "Proportional participatory
 * budgeting with additive utilities", NeurIPS 2021), alone or with the completion "add1": since it tends to leave money
 * unspent, everybody's endowment is raised by one unit of the currency again and again, as long as the <em>next</em>
 * raise does not lead to an outcome above the budget. It does not stop where the outcome is exhaustive: a further raise
 * may still exchange projects. Ties are broken by the public draw and reported for the endowment that decided.
 */
public final class EqualSharesBudget {
    private static final int MOST_RAISES = 10_000;

    /** Looking for the end of a range is dearer than a raise. */
    private static final int PATIENCE = 100;

    private final Electorate electorate;
    private final BigDecimal budget;
    private final Draw draw;
    private final long voters;

    public EqualSharesBudget(Profile<Approval> profile, BigDecimal budget, Satisfaction satisfaction, Draw draw) {
        var supporters = Supporters.of(profile);
        var costs = profile.options().stream()
                .map(option -> Rational.of(option.cost()))
                .toList();
        this.electorate = new Electorate(supporters, costs, satisfaction);
        this.budget = budget;
        this.draw = draw;
        this.voters = Math.max(1, supporters.voters());
    }

    /** With the budget in equal parts, and no completion. */
    public Funding fund() {
        var endowment = Rational.of(budget).dividedBy(voters);
        return run(endowment).funding("endowment " + endowment.rounded(2));
    }

    /**
     * With add1: from the whole units of an equal part upward. Where raises change nothing for long, those that cannot are
     * passed over. No vote that is known comes near the limit of raises; the explanation says if one does.
     */
    public Funding fundAddingOne() {
        var endowment = Rational.of(budget).dividedBy(voters).floor();
        var current = run(whole(endowment));
        long supported = supported();
        int unchanged = 0;
        for (int raises = 0; current.bought().size() < supported; raises++) {
            if (raises == MOST_RAISES) {
                return current.funding(
                        "endowment " + endowment + " a voter, where it ended after " + raises + " raises");
            }
            if (unchanged == PATIENCE) {
                unchanged = 0;
                endowment =
                        SteadyRange.end(electorate, endowment, current.bought()).orElse(endowment);
            }
            var next = run(whole(endowment.add(BigInteger.ONE)));
            if (next.cost().compareTo(budget) > 0) {
                break;
            }
            endowment = endowment.add(BigInteger.ONE);
            unchanged = next.bought().equals(current.bought()) ? unchanged + 1 : 0;
            current = next;
        }
        return current.funding("endowment " + endowment + " a voter");
    }

    /** Projects that somebody approves; no endowment buys any other. */
    private long supported() {
        var supporters = electorate.supporters();
        return IntStream.range(0, electorate.costs().size())
                .filter(option -> supporters.groupsOf(option).length > 0)
                .count();
    }

    private static Rational whole(BigInteger endowment) {
        return new Rational(endowment, BigInteger.ONE);
    }

    private Run run(Rational endowment) {
        var shares = Shares.endow(electorate, endowment);
        var ties = new ArrayList<Tie>();
        for (var offers = shares.cheapest(); !offers.isEmpty(); offers = shares.cheapest()) {
            shares = shares.buy(first(offers, shares.bought().size() + 1, ties));
        }
        return new Run(shares.bought(), ties);
    }

    private Offer first(List<Offer> offers, int purchase, List<Tie> ties) {
        if (offers.size() == 1) {
            return offers.getFirst();
        }
        var tied = offers.stream().map(Offer::option).toList();
        int chosen = draw.order(electorate.supporters().options(), tied).getFirst();
        ties.add(Tie.drawn("purchase " + purchase, tied, List.of(chosen)));
        return offers.stream()
                .filter(offer -> offer.option() == chosen)
                .findFirst()
                .orElseThrow();
    }

    private final class Run {
        private final List<Integer> bought;
        private final List<Tie> ties;

        Run(List<Integer> bought, List<Tie> ties) {
            this.bought = bought;
            this.ties = ties;
        }

        List<Integer> bought() {
            return bought;
        }

        BigDecimal cost() {
            return Funding.cost(electorate.supporters().options(), bought);
        }

        Funding funding(String explanation) {
            return Funding.of(electorate.supporters().options(), bought, ties, explanation);
        }
    }
}
