package org.folkmoot.counting.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.folkmoot.counting.cases.ExpectedRounds;
import org.folkmoot.counting.format.PrefLibFile;
import org.folkmoot.counting.format.RankCsvReader;
import org.folkmoot.counting.format.VoteFiles;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.rule.ranked.InstantRunoff;
import org.folkmoot.counting.rule.ranked.Pairwise;
import org.folkmoot.counting.rule.ranked.RunoffRules;
import org.folkmoot.counting.rule.ranked.Schulze;
import org.folkmoot.counting.rule.single.Plurality;
import org.folkmoot.counting.tie.Draw;
import org.junit.jupiter.api.Test;

/** Expected figures are RCTab's for Minneapolis; for the others those of an independent program. */
class RankedElectionsTest {
    private static final Draw DRAW = new Draw("numbers of Saturday");

    private static Profile<Ranking> read(String name) throws Exception {
        return ((PrefLibFile) VoteFiles.read(PublishedFile.named(name))).rankings();
    }

    @Test
    void minneapolisEveryRound() throws Exception {
        ExpectedRounds expected;
        try (var json = Files.newInputStream(PublishedFile.named("minneapolis-2017-mayor.expected-rounds.json"))) {
            expected = ExpectedRounds.read(json);
        }
        Profile<Ranking> precincts;
        try (var text = Files.newBufferedReader(PublishedFile.named("minneapolis-2017-mayor.ballots.csv"))) {
            precincts = expected.complete(
                    RankCsvReader.read(text, expected.labels()).rankings());
        }

        var runoff = InstantRunoff.count(precincts, expected.rules(precincts.options()), DRAW);

        assertThat(precincts.voters()).isEqualTo(105_928);
        assertThat(runoff.rounds()).hasSize(6);
        assertThat(expected.figures()).isGreaterThan(150);
        assertThat(expected.differences(runoff)).isEmpty();
        assertThat(precincts.areas().stream()
                        .mapToLong(precinct -> precincts.in(precinct).voters())
                        .sum())
                .isEqualTo(105_928);
    }

    @Test
    void burlington() throws Exception {
        var profile = read("00005-00000002.toi");

        var runoff = InstantRunoff.count(profile, RunoffRules.TIES_ALLOWED, DRAW);
        var pairwise = Pairwise.of(profile);

        assertThat(profile.voters()).isEqualTo(8_980);
        assertThat(runoff.rounds().getFirst().tally())
                .containsAllEntriesOf(Map.of(4, 2951L, 0, 2585L, 1, 2063L, 3, 1306L));
        assertThat(runoff.rounds().getLast().tally()).isEqualTo(Map.of(0, 4314L, 4, 4064L));
        assertThat(pairwise.condorcetWinner()).hasValue(1);
        assertThat(Schulze.of(pairwise).winners()).containsExactly(1);
        assertThat(Plurality.firstRanks(profile).order().getFirst()).containsExactly(4);
    }

    @Test
    void dublinWest() throws Exception {
        var profile = read("00001-00000002.soi");

        var runoff = InstantRunoff.count(profile, RunoffRules.USUAL, DRAW);

        assertThat(profile.voters()).isEqualTo(29_988);
        assertThat(runoff.rounds().getLast().tally()).isEqualTo(Map.of(4, 13_900L, 3, 12_457L));
        assertThat(Pairwise.of(profile).condorcetWinner()).hasValue(4);
    }

    @Test
    void debian() throws Exception {
        var profile = read("00002-00000007.soi");

        assertThat(profile.voters()).isEqualTo(403);
        assertThat(Pairwise.of(profile).condorcetWinner()).hasValue(2);
        assertThat(Schulze.of(Pairwise.of(profile)).winners()).containsExactly(2);
    }
}
