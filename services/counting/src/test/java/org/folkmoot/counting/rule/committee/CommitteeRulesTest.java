package org.folkmoot.counting.rule.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.rule.committee.Committees.Committee;
import org.folkmoot.counting.tie.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small elections, calculated by hand; the published ones are in {@code ExpectedCommitteesTest}. */
class CommitteeRulesTest {
    private static final Draw DRAW = new Draw("numbers of Saturday");

    static List<CommitteeRule> proportional() {
        return CommitteeRules.all().stream()
                .filter(rule -> !rule.name().equals("av"))
                .toList();
    }

    static List<CommitteeRule> filling() {
        return CommitteeRules.all().stream()
                .filter(rule -> !rule.name().equals("equal-shares-without-completion"))
                .toList();
    }

    static List<CommitteeRule> all() {
        return CommitteeRules.all();
    }

    @ParameterizedTest
    @MethodSource("proportional")
    void aThirdOfTheVotersGetsAThirdOfTheSeats(CommitteeRule rule) {
        var profile = Profiles.approvals(4, "60 ABC", "30 D");

        assertThat(rule.elect(profile, 3, DRAW).all())
                .containsExactly(
                        new Committee(List.of(0, 1, 3)),
                        new Committee(List.of(0, 2, 3)),
                        new Committee(List.of(1, 2, 3)));
    }

    @Test
    void approvalGivesTheMajorityEverything() {
        var profile = Profiles.approvals(4, "60 ABC", "30 D");

        assertThat(new ApprovalCommittee().elect(profile, 3, DRAW).all())
                .containsExactly(new Committee(List.of(0, 1, 2)));
    }

    @ParameterizedTest
    @MethodSource("filling")
    void theDrawChoosesOneOfTheTiedAndIsReported(CommitteeRule rule) {
        var outcome = rule.elect(Profiles.approvals(3, "1 A", "1 B", "1 C"), 2, DRAW);

        assertThat(outcome.all()).hasSize(3).contains(outcome.chosen());
        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.ties()).isNotEmpty();
        assertThat(outcome.chosen().members())
                .contains(DRAW.order(Profiles.letters(3), List.of(0, 1, 2)).getFirst());
    }

    @ParameterizedTest
    @MethodSource("filling")
    void anUndisputedOutcomeHasNoTies(CommitteeRule rule) {
        var outcome = rule.elect(Profiles.approvals(3, "5 AB", "4 A", "2 BC"), 2, DRAW);

        assertThat(outcome.all()).containsExactly(new Committee(List.of(0, 1)));
        assertThat(outcome.ties()).isEmpty();
    }

    @Test
    void phragmenBuysWhenSupportersCanPay() {
        var steps = new SequentialPhragmen()
                .elect(Profiles.approvals(4, "60 ABC", "30 D"), 3, DRAW)
                .steps();

        // 60 voters have one after 1/60, again after 2/60; the 30 after 1/30.
        assertThat(steps)
                .extracting(Committees.Step::value)
                .containsExactly("bought at 1/60", "bought at 1/30", "bought at 1/30");
    }

    @Test
    void sequentialApprovalAddsHarmonicShares() {
        var steps = new SequentialProportionalApproval()
                .elect(Profiles.approvals(3, "4 AB", "1 A", "3 C"), 3, DRAW)
                .steps();

        assertThat(steps)
                .extracting(Committees.Step::elected, Committees.Step::value)
                .containsExactly(tuple(0, "adds 5"), tuple(2, "adds 3"), tuple(1, "adds 2"));
    }

    @Test
    void equalSharesLeavesASeatEmptyThatNobodyCanPayFor() {
        // Two seats for three voters: 2/3 each, so only A and B's two voters can pay for anything.
        var profile = Profiles.approvals(3, "2 A", "1 B");

        assertThat(new EqualShares(EqualShares.Completion.NONE)
                        .elect(profile, 2, DRAW)
                        .all())
                .containsExactly(new Committee(List.of(0)));
        assertThat(new EqualShares(EqualShares.Completion.PHRAGMEN)
                        .elect(profile, 2, DRAW)
                        .all())
                .containsExactly(new Committee(List.of(0, 1)));
    }

    @ParameterizedTest
    @MethodSource("filling")
    void electsEverybodyWhereThereAreAsManySeats(CommitteeRule rule) {
        var outcome = rule.elect(Profiles.approvals(2, "1 A", "1 B"), 2, DRAW);

        assertThat(outcome.chosen().members()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void countsNothingButBlankBallots(CommitteeRule rule) {
        var outcome = rule.elect(Profiles.approvals(2, "3 "), 1, DRAW);

        assertThat(outcome.all())
                .allSatisfy(committee -> assertThat(committee.members()).hasSizeLessThan(2));
    }

    @Test
    void theExactSearchSaysWhenItIsTooHard() {
        var search = new ProportionalApproval(3);
        var profile = Profiles.approvals(6, "1 AB", "1 CD", "1 EF", "1 AC");

        assertThatThrownBy(() -> search.elect(profile, 3, DRAW)).isInstanceOf(TooHardException.class);
    }

    @Test
    void theLimitOfTheExactSearchIsOfWorkAndNotOfBranches() {
        // Every three of fifty options on a ballot of their own: a branch looks at 58,800 of them.
        var ballots = new ArrayList<Counted<Approval>>();
        for (int one = 0; one < 50; one++) {
            for (int two = 0; two < one; two++) {
                for (int three = 0; three < two; three++) {
                    ballots.add(Counted.once(Approval.of(one, two, three)));
                }
            }
        }
        var options = IntStream.range(0, 50).mapToObj(id -> Option.of("o" + id)).toList();
        var profile = new Profile<>(options, ballots);
        var search = new ProportionalApproval(5_000_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThatThrownBy(() -> search.elect(profile, 20, DRAW)).isInstanceOf(TooHardException.class));
    }

    @Test
    void thereIsNoRuleOfAnotherName() {
        assertThatThrownBy(() -> CommitteeRules.named("d'Hondt")).hasMessageContaining("d'Hondt");
    }
}
