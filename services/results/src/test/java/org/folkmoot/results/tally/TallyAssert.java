package org.folkmoot.results.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.tally.TallyColumn;

/** Compares a column with figures written by hand. */
final class TallyAssert {
    private TallyAssert() {}

    static void assertColumn(TallyColumn column, long ballots, Map<String, Integer> counts) {
        assertColumn(column, ballots, counts, 0);
    }

    static void assertColumn(TallyColumn column, long ballots, Map<String, Integer> counts, long blanks) {
        Map<OptionId, Long> expected = counts.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> OptionId.of(each.getKey()),
                        each -> each.getValue().longValue()));
        assertThat(column).isEqualTo(new TallyColumn(ballots, expected, blanks));
    }
}
