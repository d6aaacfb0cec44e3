package org.folkmoot.bench.ballots;

import static org.folkmoot.bench.report.Figures.decimals;
import static org.folkmoot.bench.report.Figures.median;
import static org.folkmoot.bench.report.Figures.rounded;
import static org.folkmoot.bench.report.Figures.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.folkmoot.bench.ballots.BallotsBench.Round;
import org.folkmoot.bench.ballots.BallotsBench.Run;
import org.folkmoot.bench.report.FigureTable;

/** Medians over the rounds. A ratio is taken within each round, where the machine was equally busy for both sides. */
record BallotsFigures(List<Round> rounds) {
    static final double LEAST_OF_BARE = 0.5;
    static final double MOST_CPU_OF_BARE = 4;
    static final double LEAST_OF_UPSERTS = 1;

    BallotsFigures {
        rounds = List.copyOf(rounds);
    }

    boolean held() {
        return ratio(Round::ratioToBare) >= LEAST_OF_BARE
                && ratio(Round::cpuRatio) <= MOST_CPU_OF_BARE
                && ratio(Round::ratioToUpserts) >= LEAST_OF_UPSERTS
                && notTaken() == 0
                && notInTheLog() == 0;
    }

    private double ratio(ToDoubleFunction<Round> figure) {
        return rounded(median(rounds, figure));
    }

    /** Ballots of ours that were refused or not answered. */
    private long notTaken() {
        return rounds.stream()
                .mapToLong(round ->
                        round.ours().load().refused() + round.ours().load().failed())
                .sum();
    }

    /** Every ballot has a sequence of its own, so each that was acknowledged is a record of its own. */
    private long notInTheLog() {
        return rounds.stream()
                .mapToLong(round ->
                        Math.max(0, round.ours().load().taken() - round.ours().inTheLog()))
                .sum();
    }

    String table() {
        var table = new FigureTable(
                "median of " + rounds.size() + " rounds", "a second", "p50 ms", "p99 ms", "CPU us each");
        server(table, "POST ballot, authenticated", Round::ours);
        server(table, "bare Vert.x route, same bytes", Round::bare);
        table.row(
                "PostgreSQL upsert, pgbench, 16 clients",
                whole(median(rounds, round -> round.upserts().rate())),
                decimals(median(rounds, round -> round.upserts().p50Millis())),
                decimals(median(rounds, round -> round.upserts().p99Millis())),
                whole(median(
                        rounds,
                        round -> round.upserts().cpuSeconds() / round.upserts().upserts() * 1e6)));
        var bars = new FigureTable("", "measured", "has to be");
        bars.row("rate, of the bare route's", decimals(ratio(Round::ratioToBare)), ">= " + LEAST_OF_BARE);
        bars.row("CPU a ballot, of the bare route's", decimals(ratio(Round::cpuRatio)), "<= " + MOST_CPU_OF_BARE);
        bars.row("rate, of PostgreSQL's", decimals(ratio(Round::ratioToUpserts)), ">= " + LEAST_OF_UPSERTS);
        bars.row("not taken", whole(notTaken()), "0");
        bars.row("acknowledged and not in the log", whole(notInTheLog()), "0");
        return table + "\n" + bars;
    }

    private void server(FigureTable table, String name, java.util.function.Function<Round, Run> run) {
        table.row(
                name,
                whole(median(rounds, round -> run.apply(round).load().rate())),
                decimals(median(rounds, round -> run.apply(round).load().p50Millis())),
                decimals(median(rounds, round -> run.apply(round).load().p99Millis())),
                whole(median(rounds, round -> run.apply(round).cpuMicros())));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ratio", ratio(Round::ratioToBare));
        json.put("bar", LEAST_OF_BARE);
        json.put("cpuRatio", ratio(Round::cpuRatio));
        json.put("cpuBar", MOST_CPU_OF_BARE);
        json.put("ratioToPostgres", ratio(Round::ratioToUpserts));
        json.put("postgresBar", LEAST_OF_UPSERTS);
        json.put("rate", Math.round(median(rounds, round -> round.ours().load().rate())));
        json.put(
                "bareRate",
                Math.round(median(rounds, round -> round.bare().load().rate())));
        json.put(
                "postgresRate",
                Math.round(median(rounds, round -> round.upserts().rate())));
        json.put(
                "p50Millis", rounded(median(rounds, round -> round.ours().load().p50Millis())));
        json.put(
                "p99Millis", rounded(median(rounds, round -> round.ours().load().p99Millis())));
        json.put("cpuMicros", rounded(median(rounds, round -> round.ours().cpuMicros())));
        json.put("bareCpuMicros", rounded(median(rounds, round -> round.bare().cpuMicros())));
        json.put("notTaken", notTaken());
        json.put("notInTheLog", notInTheLog());
        json.put("rounds", rounds.size());
        return json;
    }
}
