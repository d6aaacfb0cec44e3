package org.folkmoot.counting.rule.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.rule.shares.Satisfaction;
import org.folkmoot.counting.tie.Draw;
import org.junit.jupiter.api.Test;

/** Calculated by hand. */
class EqualSharesBudgetTest {
    private static final Draw DRAW = new Draw("numbers of Saturday");

    private static EqualSharesBudget rule(Satisfaction satisfaction, long budget, long[] costs, String... ballots) {
        var profile = Profiles.approvals(GreedyTest.priced(costs), ballots);
        return new EqualSharesBudget(profile, BigDecimal.valueOf(budget), satisfaction, DRAW);
    }

    @Test
    void eachGroupSpendsItsOwnShare() {
        // Ten each: the two pay 10 each for A and have nothing left for B, the third pays for C alone.
        var funding = rule(Satisfaction.COST, 30, new long[] {20, 15, 10}, "1 AB", "1 A", "1 C")
                .fund();

        assertThat(funding.funded()).containsExactly(0, 2);
        assertThat(funding.spent()).isEqualByComparingTo("30");
        assertThat(funding.ties()).isEmpty();
    }

    @Test
    void theLowestPriceGoesFirstWhereEveryProjectIsWorthOne() {
        // B costs its supporters 1 each, A 2 each; after B there are 2 left of 4, and A costs 4.
        var funding = rule(Satisfaction.NUMBER, 6, new long[] {4, 2, 2}, "2 AB", "1 C")
                .fund();

        assertThat(funding.funded()).containsExactly(1, 2);
    }

    @Test
    void whoHasLessPaysAllAndTheOthersTheRest() {
        // Twelve voters have 1 each. A costs its ten 1/2 each; then B is paid by one with 1/2 and two with 1, hence
        // 3/4.
        var funding = rule(Satisfaction.NUMBER, 12, new long[] {5, 2}, "9 A", "1 AB", "2 B")
                .fund();

        assertThat(funding.funded()).containsExactly(0, 1);
    }

    @Test
    void aTieThatDecidesIsReported() {
        var funding =
                rule(Satisfaction.COST, 6, new long[] {4, 2, 2}, "2 AB", "1 C").fund();
        int first = DRAW.order(Profiles.letters(3), List.of(0, 1)).getFirst();

        assertThat(funding.ties()).extracting(tie -> tie.options()).containsExactly(List.of(0, 1));
        assertThat(funding.funded()).startsWith(first);
    }

    @Test
    void addingOneRaisesEverybodysEndowmentWhileTheNextDoesNotOverspend() {
        // Ten voters and 100: with 10 each nobody reaches A (6 x 11 = 66); with 11 they do. From 12 on nothing changes
        // until B (3 x 20 = 60) is reached at 20, which would cost 126: it ends at 19.
        var rule = rule(Satisfaction.COST, 100, new long[] {66, 60}, "6 A", "3 B", "1 ");

        assertThat(rule.fund().funded()).isEmpty();
        assertThat(rule.fundAddingOne().funded()).containsExactly(0);
        assertThat(rule.fundAddingOne().explanation()).isEqualTo("endowment 19 a voter");
    }

    @Test
    void addingOneEndsBeforeItOverspends() {
        // Four voters and 40. With 10 each, A is reached (20). B costs 25: with 13 each its two have 26, and
        // A and B come to 45, above the budget: it ends at 12.
        var rule = rule(Satisfaction.COST, 40, new long[] {20, 25}, "2 A", "2 B");

        assertThat(rule.fundAddingOne().explanation()).isEqualTo("endowment 12 a voter");
    }

    @Test
    void addingOneEndsWhenAllThatIsApprovedIsFunded() {
        var rule = rule(Satisfaction.COST, 100, new long[] {20, 10, 5}, "2 A", "2 B");

        assertThat(rule.fundAddingOne().funded()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void whatCostsNothingIsFundedWhereSomebodyWantsIt() {
        var rule = rule(Satisfaction.COST, 10, new long[] {10, 0, 0}, "1 AB", "1 A");

        assertThat(rule.fund().funded()).containsExactly(1, 0);
    }

    @Test
    void votersAreAskedWhichOutcomeServesThemBetter() {
        var profile = Profiles.approvals(GreedyTest.priced(10, 30), "3 A", "2 B", "1 AB", "4 ");

        assertThat(VotersPreference.between(profile, List.of(0), List.of(1), Satisfaction.COST))
                .isEqualTo(new VotersPreference(3, 3, 4));
        assertThat(VotersPreference.between(profile, List.of(0), List.of(1), Satisfaction.NUMBER))
                .isEqualTo(new VotersPreference(3, 2, 5));
    }
}
