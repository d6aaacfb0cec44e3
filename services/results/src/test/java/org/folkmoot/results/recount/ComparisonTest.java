package org.folkmoot.results.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final AreaCode PORT = AreaCode.of("port");

    @Test
    void namesBlankBallotsThatDiffer() {
        Map<AreaCode, Count> recount = Map.of(PORT, count(3));
        Map<AreaCode, Count> tally = Map.of(PORT, count(2));

        assertThat(Comparison.differences(recount, tally))
                .containsExactly("port individual blank ballots: recount 3, tally 2");
        assertThat(Comparison.differences(recount, recount)).isEmpty();
    }

    private static Count count(long blanks) {
        var individual = new TallyColumn(9, Map.of(OptionId.of("yes"), 6L), blanks);
        return Count.of(new TallyUpdated(ContestId.random(), PORT, individual, TallyColumn.NONE, 0, 0, 0));
    }
}
