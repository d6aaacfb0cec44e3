package org.folkmoot.web.result;

import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.web.facts.Amounts;
import org.folkmoot.web.facts.ContestState;

/** Who is ahead, or which amount is in the middle, in one cell of a table. */
record Ahead(String label, String letter, long votes, String percent) {
    private static final Ahead NOBODY = new Ahead("", "", 0, "");

    static Ahead of(ContestState contest, TallyUpdated tally, Results results) {
        if (!results.counted() || tally == null) {
            return NOBODY;
        }
        if (contest.definition().form() instanceof BallotForm.Amount scale) {
            return Distribution.of(tally.individual(), tally.group())
                    .quantile(1, 2)
                    .map(median -> new Ahead(Amounts.of(median, scale), "", median, ""))
                    .orElse(NOBODY);
        }
        return results.options().stream()
                .filter(OptionCount::leads)
                .findFirst()
                .map(option -> new Ahead(option.label(), option.letter(), option.total(), option.percent()))
                .orElse(NOBODY);
    }
}
