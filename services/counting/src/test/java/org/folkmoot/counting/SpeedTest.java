package org.folkmoot.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.proportionality.JustifiedRepresentation;
import org.folkmoot.counting.rule.budget.EqualSharesBudget;
import org.folkmoot.counting.rule.budget.Greedy;
import org.folkmoot.counting.rule.committee.CommitteeRules;
import org.folkmoot.counting.rule.ranked.InstantRunoff;
import org.folkmoot.counting.rule.ranked.Pairwise;
import org.folkmoot.counting.rule.ranked.RunoffRules;
import org.folkmoot.counting.rule.ranked.Schulze;
import org.folkmoot.counting.rule.shares.Satisfaction;
import org.folkmoot.counting.rule.single.ApprovalCount;
import org.folkmoot.counting.rule.single.Borda;
import org.folkmoot.counting.tie.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * 100,000 different ballots over 150 options by every polynomial rule, with {@code -Dfolkmoot.speed=true}. Options differ in
 * popularity, as they do in real votes.
 */
@EnabledIfSystemProperty(named = "folkmoot.speed", matches = "true", disabledReason = "takes a minute")
class SpeedTest {
    private static final int VOTERS = 100_000;
    private static final int OPTIONS = 150;
    private static final Draw DRAW = new Draw("numbers of Saturday");

    private final Random random = new Random(2026);
    private final List<Option> options = IntStream.range(0, OPTIONS)
            .mapToObj(index -> new Option("o" + index, "", BigDecimal.valueOf(5_000 + 997L * (index * 31 % 100))))
            .toList();

    private int popular() {
        return (int) (OPTIONS * random.nextDouble() * random.nextDouble());
    }

    private Profile<Approval> approvals() {
        var ballots = new ArrayList<Counted<Approval>>();
        for (int voter = 0; voter < VOTERS; voter++) {
            int size = 3 + random.nextInt(10);
            ballots.add(Counted.once(Approval.of(
                    IntStream.generate(this::popular).distinct().limit(size).toArray())));
        }
        return new Profile<>(options, ballots);
    }

    private Profile<Ranking> rankings() {
        var ballots = new ArrayList<Counted<Ranking>>();
        for (int voter = 0; voter < VOTERS; voter++) {
            var order = IntStream.generate(this::popular).distinct().limit(40).toArray();
            ballots.add(Counted.once(Ranking.of(order)));
        }
        return new Profile<>(options, ballots);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = System.nanoTime();
        long busy = threads.getCurrentThreadCpuTime();
        var result = work.get();
        busy = threads.getCurrentThreadCpuTime() - busy;
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("%-45s %6d ms, CPU %6d ms%n", what, took.toMillis(), busy / 1_000_000);
        assertThat(took).as(what).isLessThan(Duration.ofSeconds(60));
        return result;
    }

    @Test
    void approvalsInSeconds() {
        var profile = timed("100,000 approvals made up", this::approvals);
        var scores = timed("av", () -> ApprovalCount.of(profile));
        timed("greedy", () -> Greedy.PLAIN.fund(scores, BigDecimal.valueOf(2_000_000), DRAW));
        for (var rule : CommitteeRules.all()) {
            if (!rule.name().equals("pav")) {
                timed(rule.name() + ", 10 seats", () -> rule.elect(profile, 10, DRAW));
                timed(rule.name() + ", 50 seats", () -> rule.elect(profile, 50, DRAW));
            }
        }
        var chosen =
                CommitteeRules.named("equal-shares").elect(profile, 10, DRAW).chosen();
        timed("ejr check", () -> JustifiedRepresentation.check(profile, chosen.members(), 10));
        var budget = new EqualSharesBudget(profile, BigDecimal.valueOf(2_000_000), Satisfaction.COST, DRAW);
        timed("equalshares", budget::fund);
        var added = timed("equalshares/add1", budget::fundAddingOne);
        System.out.println(added.explanation());
    }

    @Test
    void rankingsInSeconds() {
        var profile = timed("100,000 rankings of 40 made up", this::rankings);
        timed("borda", () -> Borda.of(profile, 40));
        timed("irv", () -> InstantRunoff.count(profile, RunoffRules.USUAL, DRAW));
        var pairwise = timed("pairwise", () -> Pairwise.of(profile));
        timed("schulze", () -> Schulze.of(pairwise));
    }
}
