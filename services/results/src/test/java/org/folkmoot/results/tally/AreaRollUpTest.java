package org.folkmoot.results.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.results.tally.TallyAssert.assertColumn;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AreaRollUpTest {
    private final TallyBench bench = new TallyBench();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void everyLevelCountsWhatLiesUnderIt() {
        bench.read(bench.ballot("ana", 1, "hill", "a"));
        bench.read(bench.ballot("ben", 1, "vale", "b"));
        bench.read(bench.ballot("cat", 1, "south", "a"));
        bench.read(bench.ballot("dan", 1, "north", "c"));

        assertColumn(bench.tally("hill").individual(), 1, Map.of("a", 1));
        assertColumn(bench.tally("north").individual(), 3, Map.of("a", 1, "b", 1, "c", 1));
        assertColumn(bench.tally("country").individual(), 4, Map.of("a", 2, "b", 1, "c", 1));
    }

    @Test
    void anAreaTheTreeDoesNotKnowIsCountedAloneUntilItDoes() {
        bench.read(bench.ballot("ana", 1, "moor", "a"));
        bench.flush();
        assertColumn(bench.tally("moor").individual(), 1, Map.of("a", 1));
        assertThat(bench.tally("country")).isNull();

        bench.area("moor", "south");
        assertColumn(bench.tally("south").individual(), 1, Map.of("a", 1));
        assertColumn(bench.tally("country").individual(), 1, Map.of("a", 1));
    }

    @Test
    void anAreaThatIsMovedTakesItsVotesAlong() {
        bench.read(bench.ballot("ana", 1, "hill", "a"));
        bench.flush();
        bench.area("hill", "south");

        assertColumn(bench.tally("north").individual(), 0, Map.of());
        assertColumn(bench.tally("south").individual(), 1, Map.of("a", 1));
        assertColumn(bench.tally("country").individual(), 1, Map.of("a", 1));
    }

    @Test
    void aCycleInTheTreeIsSurvived() {
        bench.area("country", "hill");
        bench.read(bench.ballot("ana", 1, "vale", "a"));

        assertColumn(bench.tally("country").individual(), 1, Map.of("a", 1));
    }

    @Test
    void theOutputIsBoundedByAreasAndFlushesAndNotByBallots() {
        for (int voter = 0; voter < 5_000; voter++) {
            bench.read(bench.ballot("voter" + voter, 1, voter % 2 == 0 ? "hill" : "vale", "a"));
        }
        bench.flush();

        // Hill, vale, north, country.
        assertThat(bench.published()).isEqualTo(4);
        bench.flush();
        assertThat(bench.published()).isEqualTo(4);
    }
}
