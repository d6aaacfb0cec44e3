package org.folkmoot.counting.rule.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class AmountDistributionTest {
    @Test
    void anEvenNumberOfBallotsHasTheLowerMedian() {
        var amounts = AmountDistribution.of(Map.of(10L, 1L, 20L, 1L, 30L, 1L, 40L, 1L));

        assertThat(amounts.lowerQuartile()).hasValue(10);
        assertThat(amounts.lowerMedian()).hasValue(20);
        assertThat(amounts.upperQuartile()).hasValue(30);
    }

    @Test
    void weighsAmountsByVoters() {
        var amounts = AmountDistribution.of(Map.of(0L, 5L, 100L, 3L, 1000L, 3L));

        assertThat(amounts.voters()).isEqualTo(11);
        assertThat(amounts.lowerMedian()).hasValue(100);
    }

    @Test
    void withoutVotersThereIsNoMedian() {
        assertThat(AmountDistribution.of(Map.of()).lowerMedian()).isEmpty();
        assertThatThrownBy(() -> AmountDistribution.of(Map.of(1L, 0L))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theMedianIsTheMiddleOfTheSortedAmounts(
            @ForAll @NotEmpty List<@IntRange(min = -50, max = 50) Integer> amounts) {
        var voters = new TreeMap<Long, Long>();
        amounts.forEach(amount -> voters.merge((long) amount, 1L, Long::sum));
        var sorted = new ArrayList<>(amounts);
        Collections.sort(sorted);

        assertThat(new AmountDistribution(voters).lowerMedian()).hasValue(sorted.get((sorted.size() - 1) / 2));
    }

    @Property
    void areasAddUp(
            @ForAll List<@IntRange(min = 0, max = 9) Integer> one,
            @ForAll List<@IntRange(min = 0, max = 9) Integer> other) {
        var together = new ArrayList<>(one);
        together.addAll(other);

        assertThat(distribution(one).plus(distribution(other))).isEqualTo(distribution(together));
    }

    private static AmountDistribution distribution(List<Integer> amounts) {
        var voters = new TreeMap<Long, Long>();
        amounts.forEach(amount -> voters.merge((long) amount, 1L, Long::sum));
        return new AmountDistribution(voters);
    }
}
