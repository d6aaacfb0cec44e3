package org.folkmoot.lottery.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.folkmoot.lottery.example.ExampleDraw;
import org.folkmoot.lottery.form.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published probabilities are those of the draw. */
class SimulationTest {
    private static final int DRAWS = 100_000;

    /** Two-sided, 0.001 in all over 16 people (Bonferroni): 0.001 / 16 / 2 in each tail of the normal distribution. */
    private static final double STANDARD_DEVIATIONS = 4.01;

    @TempDir
    private Path directory;

    @Test
    void drawsEverybodyAsOftenAsPublished() {
        var draw = OpenedDraw.open(ExampleDraw.freeze(
                FrozenPool.freeze(ExampleDraw.pool(), ExampleDraw.seeded(1)),
                ExampleDraw.people(),
                ExampleDraw.terms(1000, new BeaconPlan.Round(1000)),
                directory.resolve("draw")));
        byte[] root = HexFormat.of().parseHex(draw.root());
        List<List<String>> panels = rows(draw, Publication.PANELS).stream()
                .map(row -> List.of(row.get(1).split(" ", -1)))
                .toList();
        Map<String, Integer> drawn = new HashMap<>();
        var random = new Random(3797);
        byte[] randomness = new byte[32];
        for (int round = 1; round <= DRAWS; round++) {
            random.nextBytes(randomness);
            panels.get(Verdict.index(Verdict.seed(root, round, randomness), draw.panels()))
                    .forEach(pseudonym -> drawn.merge(pseudonym, 1, Integer::sum));
        }

        for (var row : rows(draw, Publication.PROBABILITIES)) {
            double probability = new BigDecimal(row.get(2)).doubleValue();
            double deviation = Math.sqrt(DRAWS * probability * (1 - probability));
            assertThat(drawn.getOrDefault(row.getFirst(), 0) - DRAWS * probability)
                    .as(row.toString())
                    .isBetween(-STANDARD_DEVIATIONS * deviation, STANDARD_DEVIATIONS * deviation);
        }
    }

    private static List<List<String>> rows(OpenedDraw draw, String file) {
        var table = CsvText.rows(draw.directory().read(draw.directory().published(file)));
        return table.subList(1, table.size());
    }
}
