package org.folkmoot.bench.tally;

import static org.folkmoot.bench.report.Figures.decimals;
import static org.folkmoot.bench.report.Figures.median;
import static org.folkmoot.bench.report.Figures.rounded;
import static org.folkmoot.bench.report.Figures.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.bench.report.FigureTable;
import org.folkmoot.bench.tally.TallyBench.Round;

/**
 * Medians over the rounds.
 *
 * @param keys areas for which the contest's tally is published
 */
record TallyFigures(TallyBench.Plan plan, List<Round> rounds, long keys, Freshness freshness) {
    static final double LEAST_OF_PLAIN = 0.7;
    static final double LONGEST_MILLIS = 1_000;
    /** The results service's default interval between two flushes. */
    private static final double FLUSHES_A_SECOND = 4;

    private static final double LEAST_OF_RATE = 0.95;

    TallyFigures {
        rounds = List.copyOf(rounds);
    }

    boolean held() {
        return exact()
                && ratio() >= LEAST_OF_PLAIN
                && published() <= mostPublished()
                && freshness.p99Millis() <= LONGEST_MILLIS
                && freshness.rate() >= leastRate();
    }

    private boolean exact() {
        return differences() == 0 && rounds.stream().allMatch(round -> round.figures() > 0);
    }

    private long figures() {
        return rounds.stream().mapToLong(Round::figures).sum();
    }

    private long differences() {
        return rounds.stream().mapToLong(Round::differences).sum();
    }

    private double leastRate() {
        return LEAST_OF_RATE * plan.rate();
    }

    static String name(Freshness.Through through) {
        return switch (through) {
            case VOTING -> "the voting service";
            case LOG -> "the broker";
        };
    }

    private double ratio() {
        return rounded(median(rounds, Round::ratio));
    }

    private long published() {
        return rounds.stream().mapToLong(round -> round.ours().published()).sum();
    }

    /** Each key once at each flush; one flush more a round, since a round does not begin with one. */
    private long mostPublished() {
        return rounds.stream()
                .mapToLong(round -> keys * (long) Math.ceil(round.ours().seconds() * FLUSHES_A_SECOND + 1))
                .sum();
    }

    String table() {
        var table = new FigureTable("median of " + rounds.size() + " rounds", "a second", "CPU us each", "published");
        table.row(
                "results service, exactly once",
                whole(median(rounds, round -> round.ours().rate())),
                decimals(median(rounds, round -> round.ours().cpuMicros())),
                whole(median(rounds, round -> round.ours().published())));
        table.row(
                "plain table and count, exactly once",
                whole(median(rounds, round -> round.plain().rate())),
                decimals(median(rounds, round -> round.plain().cpuMicros())),
                whole(median(rounds, round -> round.plain().published())));
        var bars = new FigureTable("", "measured", "has to be");
        bars.row("rate, of the plain one's", decimals(ratio()), ">= " + LEAST_OF_PLAIN);
        bars.row("ballots counted in each round", whole(plan.ballots()), "");
        bars.row("figures compared with the plain count's, all rounds", whole(figures()), "> 0");
        bars.row("figures that differ", whole(differences()), "0");
        bars.row("tallies published in all rounds", whole(published()), "<= " + whole(mostPublished()));
        bars.row("steadily acknowledged a second", whole(freshness.rate()), ">= " + whole(leastRate()));
        bars.row(
                "acknowledged by " + name(freshness.through()) + ", of them measured", whole(freshness.measured()), "");
        bars.row("acknowledged to published, p50 ms", whole(freshness.p50Millis()), "");
        bars.row("acknowledged to published, p99 ms", whole(freshness.p99Millis()), "<= " + whole(LONGEST_MILLIS));
        bars.row("acknowledged to published, longest ms", whole(freshness.mostMillis()), "");
        return table + "\n" + bars;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ratio", ratio());
        json.put("bar", LEAST_OF_PLAIN);
        json.put("ballotsARound", plan.ballots());
        json.put("voters", plan.voters());
        json.put("figures", figures());
        json.put("differences", differences());
        json.put("exact", exact());
        json.put("rate", Math.round(median(rounds, round -> round.ours().rate())));
        json.put("plainRate", Math.round(median(rounds, round -> round.plain().rate())));
        json.put("cpuMicros", rounded(median(rounds, round -> round.ours().cpuMicros())));
        json.put("plainCpuMicros", rounded(median(rounds, round -> round.plain().cpuMicros())));
        json.put("published", published());
        json.put("mostPublished", mostPublished());
        json.put("through", freshness.through().name().toLowerCase(Locale.ROOT));
        json.put("steadyRate", Math.round(freshness.rate()));
        json.put("freshMeasured", freshness.measured());
        json.put("freshP50Millis", rounded(freshness.p50Millis()));
        json.put("freshP99Millis", rounded(freshness.p99Millis()));
        json.put("freshBar", LONGEST_MILLIS);
        json.put("rounds", rounds.size());
        return json;
    }
}
