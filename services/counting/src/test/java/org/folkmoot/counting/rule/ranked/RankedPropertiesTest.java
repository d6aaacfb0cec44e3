package org.folkmoot.counting.rule.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.tie.Draw;

class RankedPropertiesTest {
    private static final int OPTIONS = 5;
    private static final Draw DRAW = new Draw("numbers of Saturday");

    /** Every irregularity: skipped and shared ranks, repeated options, unreadable marks. */
    @Provide
    Arbitrary<Ranking> messy() {
        var rank = Arbitraries.integers()
                .between(0, OPTIONS - 1)
                .set()
                .ofMaxSize(2)
                .injectNull(0.05);
        return rank.list().ofMaxSize(6).map(ranks -> {
            var ranking = Ranking.builder();
            for (var options : ranks) {
                if (options == null) {
                    ranking.unreadable();
                } else {
                    ranking.rank(options.stream().mapToInt(Integer::intValue).toArray());
                }
            }
            return ranking.build();
        });
    }

    @Provide
    Arbitrary<List<Counted<Ranking>>> ballots() {
        var count = Arbitraries.longs().between(1, 4);
        return messy().flatMap(ranking -> count.map(each -> new Counted<>(ranking, each, "")))
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<RunoffRules> rules() {
        return Arbitraries.of(RunoffRules.Overvote.values())
                .flatMap(overvote -> Arbitraries.of(RunoffRules.Repeated.values())
                        .flatMap(repeated -> Arbitraries.integers()
                                .between(0, 2)
                                .optional()
                                .flatMap(skipped -> Arbitraries.of(true, false)
                                        .map(batch -> new RunoffRules(
                                                overvote,
                                                repeated,
                                                skipped.map(OptionalInt::of).orElse(OptionalInt.empty()),
                                                batch,
                                                Set.of())))));
    }

    private static Profile<Ranking> profile(List<Counted<Ranking>> ballots) {
        return new Profile<>(Profiles.letters(OPTIONS), ballots);
    }

    @Property(tries = 300)
    void noBallotIsLostInAnyRound(
            @ForAll("ballots") List<Counted<Ranking>> ballots, @ForAll("rules") RunoffRules rules) {
        var profile = profile(ballots);

        var runoff = InstantRunoff.count(profile, rules, DRAW);

        assertThat(runoff.rounds()).allSatisfy(round -> {
            long inactive = round.inactive().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(round.active() + inactive).isEqualTo(profile.voters());
        });
        assertThat(runoff.rounds())
                .filteredOn(round -> round.elected().isPresent())
                .hasSize(1);
    }

    @Property(tries = 300)
    void whatIsTransferredArrives(
            @ForAll("ballots") List<Counted<Ranking>> ballots, @ForAll("rules") RunoffRules rules) {
        var rounds = InstantRunoff.count(profile(ballots), rules, DRAW).rounds();

        for (int i = 1; i < rounds.size(); i++) {
            var before = rounds.get(i - 1);
            for (var entry : rounds.get(i).tally().entrySet()) {
                long arrived = before.resumed().getOrDefault(entry.getKey(), 0L)
                        + before.eliminated().stream()
                                .mapToLong(each -> each.transfers().getOrDefault(entry.getKey(), 0L))
                                .sum();
                assertThat(entry.getValue()).isEqualTo(before.tally().get(entry.getKey()) + arrived);
            }
        }
    }

    @Property(tries = 300)
    void theOrderOfBallotsChangesNothing(@ForAll("ballots") List<Counted<Ranking>> ballots, @ForAll Random random) {
        var shuffled = new ArrayList<>(ballots);
        Collections.shuffle(shuffled, random);

        assertThat(InstantRunoff.count(profile(shuffled), RunoffRules.USUAL, DRAW))
                .isEqualTo(InstantRunoff.count(profile(ballots), RunoffRules.USUAL, DRAW));
        assertThat(Schulze.of(Pairwise.of(profile(shuffled))).order())
                .isEqualTo(Schulze.of(Pairwise.of(profile(ballots))).order());
    }

    @Property(tries = 300)
    void aCondorcetWinnerWinsBySchulze(@ForAll("ballots") List<Counted<Ranking>> ballots) {
        var pairwise = Pairwise.of(profile(ballots));

        pairwise.condorcetWinner()
                .ifPresent(winner -> assertThat(Schulze.of(pairwise).winners()).containsExactly(winner));
    }
}
