package org.folkmoot.web.outcome;

import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.contracts.outcome.Decision;
import org.folkmoot.web.facts.Amounts;

/** Says what a binding contest decided: {@code Carried: 40% with 512 of 1,000 members; 501 were needed.} */
public final class DecisionWords {
    private DecisionWords() {}

    /** @param label of the option with most votes; not looked at when there is none */
    static String of(Decision decision, String label) {
        if (decision.option() == null) {
            return "Not carried: no option alone has the most votes; " + needed(decision) + ".";
        }
        return (decision.carried() ? "Carried: " : "Not carried: ") + label + " with "
                + Amounts.number(decision.votes()) + " of " + Amounts.number(decision.base()) + " "
                + base(decision.threshold()) + "; " + needed(decision) + ".";
    }

    /** What it takes, before anybody has voted. */
    public static String rule(Threshold threshold) {
        return switch (threshold) {
            case Threshold.SimpleMajority _ -> "more than half of the ballots that are not blank";
            case Threshold.OfVoting share ->
                share.numerator() + " of " + share.denominator() + " parts of all ballots, blank ones included";
            case Threshold.OfMembers share ->
                share.numerator() + " of " + share.denominator() + " parts of all members, whether they vote or not";
        };
    }

    private static String needed(Decision decision) {
        return Amounts.number(decision.needed()) + (decision.needed() == 1 ? " was needed" : " were needed");
    }

    private static String base(Threshold threshold) {
        return switch (threshold) {
            case Threshold.SimpleMajority _ -> "ballots that are not blank";
            case Threshold.OfVoting _ -> "ballots";
            case Threshold.OfMembers _ -> "members";
        };
    }
}
