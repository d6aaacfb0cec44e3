package org.folkmoot.counting.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.format.PabulibFile;
import org.folkmoot.counting.format.VoteFiles;
import org.folkmoot.counting.rule.budget.EqualSharesBudget;
import org.folkmoot.counting.rule.budget.Funding;
import org.folkmoot.counting.rule.budget.Greedy;
import org.folkmoot.counting.rule.budget.VotersPreference;
import org.folkmoot.counting.rule.points.PointsSum;
import org.folkmoot.counting.rule.shares.Satisfaction;
import org.folkmoot.counting.rule.single.ApprovalCount;
import org.folkmoot.counting.rule.single.Borda;
import org.folkmoot.counting.rule.single.ScoreTable;
import org.folkmoot.counting.tie.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected are the columns {@code votes}, {@code score} and {@code selected} as the cities published them. */
class ParticipatoryBudgetsTest {
    private static final Draw DRAW = new Draw("numbers of Saturday");

    private static PabulibFile read(String name) throws Exception {
        return (PabulibFile) VoteFiles.read(PublishedFile.named(name));
    }

    private static List<Rational> official(PabulibFile file, String column) {
        return file.official(column).orElseThrow().stream().map(Rational::of).toList();
    }

    private static List<Integer> selected(PabulibFile file) {
        var selected = file.official("selected").orElseThrow();
        return IntStream.range(0, selected.size())
                .filter(option -> selected.get(option).compareTo(BigDecimal.ONE) == 0)
                .boxed()
                .toList();
    }

    private static void isSelected(PabulibFile file, Funding funding) {
        assertThat(new TreeSet<>(funding.funded())).containsExactlyElementsOf(selected(file));
        assertThat(funding.ties()).as("the votes alone decide").isEmpty();
    }

    private static ScoreTable borda(PabulibFile file) {
        return Borda.of(file.rankings(), file.wholeNumber("max_length").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Poland_Gdynia_2020.pb",
                "Poland_Krakow_2024.pb",
                "Poland_Katowice_2023.pb",
                "Poland_Wieliczka_2023_Green_Budget.pb",
                "Poland_Swiecie_2023.pb",
                "Switzerland_Zurich_S5.pb",
                "Switzerland_Zurich_S5R.pb",
                "Switzerland_Zurich_D10.pb"
            })
    void countsTheOfficialVotes(String name) throws Exception {
        var file = read(name);

        assertThat(ApprovalCount.of(file.approvals()).scores()).isEqualTo(official(file, "votes"));
    }

    @Test
    void neighbourhoodsAddUpToGdynia() throws Exception {
        var approvals = read("Poland_Gdynia_2020.pb").approvals();

        assertThat(approvals.areas()).hasSize(22);
        assertThat(approvals.areas().stream()
                        .mapToLong(area -> approvals.in(area).voters())
                        .sum())
                .isEqualTo(27_073);
    }

    @Test
    void gdyniaFundsWithoutSkipping() throws Exception {
        var file = read("Poland_Gdynia_2020.pb");

        isSelected(file, Greedy.WITHOUT_SKIP.fund(ApprovalCount.of(file.approvals()), file.budget(), DRAW));
    }

    @Test
    void krakowRanksAndFundsGreedily() throws Exception {
        var file = read("Poland_Krakow_2024.pb");
        var scores = borda(file);

        assertThat(scores.scores()).isEqualTo(official(file, "score"));
        isSelected(file, Greedy.PLAIN.fund(scores, file.budget(), DRAW));
    }

    @Test
    void katowiceSpreadsPointsAndFundsAboveAThreshold() throws Exception {
        var file = read("Poland_Katowice_2023.pb");
        var scores = PointsSum.of(file.points());

        assertThat(scores.scores()).isEqualTo(official(file, "score"));
        assertThat(PointsSum.supporters(file.points()).scores()).isEqualTo(official(file, "votes"));
        isSelected(file, Greedy.withThreshold(Rational.of(200)).fund(scores, file.budget(), DRAW));
    }

    @Test
    void swiecieFundsByEqualShares() throws Exception {
        var file = read("Poland_Swiecie_2023.pb");

        var funding = new EqualSharesBudget(file.approvals(), file.budget(), Satisfaction.COST, DRAW).fundAddingOne();

        assertThat(new TreeSet<>(funding.funded())).containsExactlyElementsOf(selected(file));
    }

    @Test
    void wieliczkaComparesEqualSharesWithGreedy() throws Exception {
        var file = read("Poland_Wieliczka_2023_Green_Budget.pb");
        var approvals = file.approvals();

        var shares = new EqualSharesBudget(approvals, file.budget(), Satisfaction.COST, DRAW).fundAddingOne();
        var greedy = Greedy.PLAIN.fund(ApprovalCount.of(approvals), file.budget(), DRAW);

        assertThat(VotersPreference.between(approvals, shares.funded(), greedy.funded(), Satisfaction.COST)
                        .firstStands())
                .isTrue();
        assertThat(new TreeSet<>(shares.funded())).containsExactlyElementsOf(selected(file));
    }

    @Test
    void zurichDiffersInTheOneFigureThatIsKnown() throws Exception {
        var file = read("Switzerland_Zurich_S5R.pb");
        var computed = borda(file).scores();
        var published = official(file, "score");

        assertThat(computed.subList(0, 23)).isEqualTo(published.subList(0, 23));
        assertThat(published.get(23)).isEqualTo(Rational.of(198));
        assertThat(computed.get(23)).isEqualTo(Rational.of(202));
    }

    @Test
    void zurichSpreadsTenPoints() throws Exception {
        var file = read("Switzerland_Zurich_D10.pb");

        assertThat(PointsSum.of(file.points()).scores()).isEqualTo(official(file, "score"));
    }
}
