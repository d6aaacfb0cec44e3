package org.folkmoot.counting.proportionality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
import org.folkmoot.counting.proportionality.JustifiedRepresentation.Finding;
import org.folkmoot.counting.rule.committee.EqualShares;
import org.folkmoot.counting.rule.committee.ProportionalApproval;
import org.folkmoot.counting.tie.Draw;
import org.junit.jupiter.api.Test;

class ProportionalityTest {
    @Test
    void countsVotersByWhatTheyGot() {
        var profile = Profiles.approvals(4, "60 ABC", "30 D", "10 AD");

        var representation = Representation.of(profile, List.of(0, 1, 3));

        assertThat(representation.votersBySatisfaction()).containsExactly(0L, 30L, 70L, 0L);
        assertThat(representation.share(1)).isEqualTo(Rational.ONE);
        assertThat(representation.share(2)).isEqualTo(Rational.of(7, 10));
    }

    @Test
    void areasAddUpToTheWhole() {
        var profile = new Profile<>(
                Profiles.letters(2),
                List.of(
                        new Counted<>(Approval.of(0), 3, "north"),
                        new Counted<>(Approval.of(1), 2, "north"),
                        new Counted<>(Approval.of(1), 7, "south")));

        var byArea = Representation.byArea(profile, List.of(0));

        assertThat(byArea.get("north").share(1)).isEqualTo(Rational.of(3, 5));
        assertThat(byArea.get("south").share(1)).isEqualTo(Rational.ZERO);
    }

    @Test
    void namesAGroupThatIsDeniedWhatItIsDue() {
        // Three of nine are due one of three seats; the last three agree on D and have nobody.
        var profile = Profiles.approvals(5, "5 ABC", "1 AB", "2 DE", "1 D");

        assertThat(JustifiedRepresentation.check(profile, List.of(0, 1, 2), 3))
                .isEqualTo(new Finding.Violated(List.of(3), 3, 3));
        assertThat(JustifiedRepresentation.check(profile, List.of(0, 1, 3), 3)).isEqualTo(new Finding.Satisfied());
    }

    @Test
    void aLargerGroupIsDueMore() {
        // Six of nine agree on A and B and are due two of three, but have only A.
        var profile = Profiles.approvals(4, "6 AB", "3 CD");

        assertThat(JustifiedRepresentation.check(profile, List.of(0, 2, 3), 3))
                .isEqualTo(new Finding.Violated(List.of(0, 1), 6, 6));
    }

    @Provide
    Arbitrary<List<Set<Integer>>> ballots() {
        return Arbitraries.integers()
                .between(0, 4)
                .set()
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    private static Profile<Approval> profile(List<Set<Integer>> ballots) {
        return new Profile<>(
                Profiles.letters(5),
                ballots.stream()
                        .map(ballot -> Counted.once(Approval.of(ballot)))
                        .toList());
    }

    /** Both rules are proven to satisfy it (Aziz et al. 2017; Peters and Skowron 2020). */
    @Property(tries = 300)
    void proportionalRulesSatisfyIt(
            @ForAll("ballots") List<Set<Integer>> ballots, @ForAll @IntRange(min = 1, max = 4) int seats) {
        var profile = profile(ballots);
        var draw = new Draw("numbers of Saturday");

        for (var rule : List.of(new ProportionalApproval(100_000), new EqualShares(EqualShares.Completion.NONE))) {
            assertThat(rule.elect(profile, seats, draw).all())
                    .allSatisfy(
                            committee -> assertThat(JustifiedRepresentation.check(profile, committee.members(), seats))
                                    .isEqualTo(new Finding.Satisfied()));
        }
    }

    @Property(tries = 300)
    void findsAViolationExactlyWhereTheDefinitionDoes(
            @ForAll("ballots") List<Set<Integer>> ballots,
            @ForAll @IntRange(min = 0, max = 31) int elected,
            @ForAll @IntRange(min = 1, max = 5) int seats) {
        var committee = members(elected);

        boolean violated =
                JustifiedRepresentation.check(profile(ballots), committee, seats) instanceof Finding.Violated;

        assertThat(violated)
                .isEqualTo(IntStream.range(1, 32)
                        .mapToObj(ProportionalityTest::members)
                        .filter(agreed -> agreed.size() <= seats)
                        .anyMatch(agreed ->
                                denied(ballots, committee, agreed) * seats >= (long) agreed.size() * ballots.size()));
    }

    private static List<Integer> members(int bits) {
        return IntStream.range(0, 5)
                .filter(option -> (bits >> option & 1) == 1)
                .boxed()
                .toList();
    }

    private static long denied(List<Set<Integer>> ballots, List<Integer> committee, List<Integer> agreed) {
        return ballots.stream()
                .filter(ballot -> ballot.containsAll(agreed)
                        && committee.stream().filter(ballot::contains).count() < agreed.size())
                .count();
    }
}
