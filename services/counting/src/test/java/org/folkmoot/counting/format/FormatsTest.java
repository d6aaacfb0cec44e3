package org.folkmoot.counting.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.export.Export;
import org.folkmoot.counting.format.PrefLibFile.Kind;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.rule.single.ApprovalCount;
import org.junit.jupiter.api.Test;

/** Files of our own, one of each format. */
class FormatsTest {
    private static Reader open(String name) {
        return new InputStreamReader(FormatsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8);
    }

    @Test
    void readsPabulib() throws Exception {
        var file = PabulibReader.read(open("village.pb"));

        assertThat(file.options().getFirst().name()).isEqualTo("A well; with a roof");
        assertThat(file.options().getLast().cost()).isEqualTo(new BigDecimal("30.50"));
        assertThat(ApprovalCount.of(file.approvals()).scores())
                .containsExactly(Rational.of(4), Rational.of(3), Rational.of(2), Rational.of(1));
        assertThat(file.approvals().in("Lower").ballots().getFirst().ballot()).isEqualTo(Approval.of(0, 1, 2));
        assertThat(file.official("selected").orElseThrow().get(1)).isZero();
    }

    @Test
    void pabulibComesOutAsItWentIn() throws Exception {
        var file = PabulibReader.read(open("village.pb"));

        assertThat(PabulibReader.read(new StringReader(new Export(file, 1).as("pb"))))
                .isEqualTo(file);
    }

    @Test
    void readsPrefLib() throws Exception {
        var file = PrefLibReader.read(open("town.toi"), Kind.TOI);

        assertThat(file.rankings().options())
                .extracting(option -> option.name())
                .containsExactly("Ann", "Bob", "Cid");
        assertThat(file.rankings().ballots().get(1))
                .isEqualTo(new Counted<>(Ranking.builder().rank(1).rank(0, 2).build(), 3, ""));
        assertThat(PrefLibReader.read(new StringReader(new Export(file, 1).as("toi")), Kind.TOI))
                .isEqualTo(file);
    }

    @Test
    void readsCategories() throws Exception {
        var text = """
                # NUMBER ALTERNATIVES: 3
                # NUMBER VOTERS: 5
                # NUMBER CATEGORIES: 2
                # CATEGORY NAME 1: Yes
                # CATEGORY NAME 2: No
                # ALTERNATIVE NAME 1: Ann
                # ALTERNATIVE NAME 2: Bob
                # ALTERNATIVE NAME 3: Cid
                3: {1,3},{2}
                2: {},{1,2,3}
                """;

        var file = PrefLibReader.read(new StringReader(text), Kind.CAT);

        assertThat(file.approvals().ballots())
                .containsExactly(new Counted<>(Approval.of(0, 2), 3, ""), new Counted<>(Approval.of(), 2, ""));
        assertThat(new Export(file, 1).as("cat")).isEqualTo(text);
    }

    @Test
    void readsBlt() throws Exception {
        var file = BltReader.read(open("street.blt"));

        assertThat(file.title()).isEqualTo("A street of our own");
        assertThat(file.seats()).isEqualTo(2);
        assertThat(file.withdrawn()).isEqualTo(Set.of(3));
        assertThat(file.candidates()).contains("Bob # 2");
        assertThat(file.rankings().options()).hasSize(3);
        assertThat(file.rankings().ballots())
                .containsExactly(
                        new Counted<>(Ranking.of(0, 1), 3, ""),
                        new Counted<>(Ranking.builder().rank(2).rank(0, 1).build(), 2, ""),
                        new Counted<>(Ranking.builder().skipped().rank(1).build(), 1, ""),
                        new Counted<>(Ranking.of(), 1, ""));
        assertThat(BltReader.read(new StringReader(new Export(file, 1).as("blt"))))
                .isEqualTo(file);
    }

    @Test
    void readsRankTables() throws Exception {
        var file = RankCsvReader.read(open("parish.csv"), RankLabels.USUAL);

        assertThat(file.areaColumn()).isEqualTo("parish");
        assertThat(file.rankings().options())
                .extracting(option -> option.name())
                .containsExactly("Ann", "Bob", "Cid", "Smith", "Smith, Joe");
        assertThat(file.rankings().in("North").ballots().getLast().ballot())
                .isEqualTo(Ranking.builder().rank(1).unreadable().rank(0).build());
        assertThat(file.rankings().voters()).isEqualTo(10);
        assertThat(RankCsvReader.read(new StringReader(new Export(file, 1).as("csv")), RankLabels.USUAL))
                .isEqualTo(file);
    }

    @Test
    void findsTheReaderByTheEndOfTheName() {
        assertThat(List.of("a.pb", "b.SOI", "c.cat", "d.blt", "e.csv"))
                .allMatch(name -> VoteFiles.understands(Path.of(name)));
        assertThat(VoteFiles.understands(Path.of("a.pdf"))).isFalse();
        assertThatThrownBy(() -> VoteFiles.read(Path.of("a.pdf"))).isInstanceOf(IllegalArgumentException.class);
    }
}
