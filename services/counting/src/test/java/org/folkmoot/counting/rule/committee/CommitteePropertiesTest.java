package org.folkmoot.counting.rule.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.rule.committee.Committees.Committee;
import org.folkmoot.counting.tie.Draw;

/** Against plain definitions, written without any regard to speed, and against what must never matter. */
class CommitteePropertiesTest {
    private static final int OPTIONS = 5;
    private static final Draw DRAW = new Draw("numbers of Saturday");

    @Provide
    Arbitrary<List<Set<Integer>>> ballots() {
        return Arbitraries.integers()
                .between(0, OPTIONS - 1)
                .set()
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Profile<Approval> profile(List<Set<Integer>> ballots) {
        return new Profile<>(
                Profiles.letters(OPTIONS),
                ballots.stream()
                        .map(ballot -> Counted.once(Approval.of(ballot)))
                        .toList());
    }

    private static List<Committee> subsets(int size) {
        return IntStream.range(0, 1 << OPTIONS)
                .filter(bits -> Integer.bitCount(bits) == size)
                .mapToObj(bits -> Committee.of(IntStream.range(0, OPTIONS)
                        .filter(option -> (bits >> option & 1) == 1)
                        .boxed()
                        .toList()))
                .toList();
    }

    private static Rational harmonic(List<Set<Integer>> ballots, Committee committee) {
        var score = Rational.ZERO;
        for (var ballot : ballots) {
            long elected = committee.members().stream().filter(ballot::contains).count();
            for (long j = 1; j <= elected; j++) {
                score = score.plus(Rational.of(1, j));
            }
        }
        return score;
    }

    @Property(tries = 300)
    void theExactRuleFindsEveryBestCommittee(
            @ForAll("ballots") List<Set<Integer>> ballots, @ForAll @IntRange(min = 1, max = 4) int seats) {
        var byScore = new TreeMap<Rational, List<Committee>>();
        subsets(seats)
                .forEach(committee -> byScore.computeIfAbsent(harmonic(ballots, committee), score -> new ArrayList<>())
                        .add(committee));

        assertThat(new ProportionalApproval(1_000_000)
                        .elect(profile(ballots), seats, DRAW)
                        .all())
                .containsExactlyInAnyOrderElementsOf(byScore.lastEntry().getValue());
    }

    @Property(tries = 300)
    void phragmenBalancesLoadsAsItsDefinitionSays(
            @ForAll("ballots") List<Set<Integer>> ballots, @ForAll @IntRange(min = 1, max = 4) int seats) {
        var found = new TreeSet<Committee>();
        balance(ballots, seats, List.of(), Collections.nCopies(ballots.size(), Rational.ZERO), found);

        assertThat(new SequentialPhragmen().elect(profile(ballots), seats, DRAW).all())
                .containsExactlyElementsOf(found);
    }

    /** Every voter carries a load; electing an option brings all its supporters to (1 + sum of their loads) / number. */
    private static void balance(
            List<Set<Integer>> ballots, int seats, List<Integer> elected, List<Rational> loads, Set<Committee> found) {
        if (elected.size() == seats) {
            found.add(Committee.of(elected));
            return;
        }
        var byLoad = new TreeMap<Rational, List<Integer>>();
        var unsupported = new ArrayList<Integer>();
        for (int option = 0; option < OPTIONS; option++) {
            if (elected.contains(option)) {
                continue;
            }
            long supporters = 0;
            var sum = Rational.ONE;
            for (int voter = 0; voter < ballots.size(); voter++) {
                if (ballots.get(voter).contains(option)) {
                    supporters++;
                    sum = sum.plus(loads.get(voter));
                }
            }
            if (supporters == 0) {
                unsupported.add(option);
            } else {
                byLoad.computeIfAbsent(sum.dividedBy(supporters), load -> new ArrayList<>())
                        .add(option);
            }
        }
        var best = byLoad.isEmpty() ? unsupported : byLoad.firstEntry().getValue();
        for (int option : best) {
            var next = new ArrayList<>(loads);
            for (int voter = 0; voter < ballots.size(); voter++) {
                if (ballots.get(voter).contains(option)) {
                    next.set(voter, byLoad.firstKey());
                }
            }
            var members = new ArrayList<>(elected);
            members.add(option);
            balance(ballots, seats, members, next, found);
        }
    }

    @Property(tries = 200)
    void theOrderOfBallotsAndTheirGroupingChangeNothing(
            @ForAll("ballots") List<Set<Integer>> ballots,
            @ForAll @IntRange(min = 1, max = 4) int seats,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(ballots);
        Collections.shuffle(shuffled, random);

        for (var rule : CommitteeRules.all()) {
            assertThat(rule.elect(profile(shuffled).grouped(), seats, DRAW))
                    .as(rule.name())
                    .isEqualTo(rule.elect(profile(ballots), seats, DRAW));
        }
    }

    @Property(tries = 200)
    void renamingOptionsRenamesTheCommittees(
            @ForAll("ballots") List<Set<Integer>> ballots, @ForAll @IntRange(min = 1, max = 4) int seats) {
        var mirrored = ballots.stream()
                .map(ballot -> Set.copyOf(
                        ballot.stream().map(option -> OPTIONS - 1 - option).toList()))
                .toList();

        for (var rule : CommitteeRules.all()) {
            var renamed = rule.elect(profile(mirrored), seats, DRAW).all().stream()
                    .map(committee -> Committee.of(committee.members().stream()
                            .map(option -> OPTIONS - 1 - option)
                            .toList()))
                    .toList();
            assertThat(rule.elect(profile(ballots), seats, DRAW).all())
                    .as(rule.name())
                    .containsExactlyInAnyOrderElementsOf(renamed);
        }
    }
}
