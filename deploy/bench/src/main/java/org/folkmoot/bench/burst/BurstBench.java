package org.folkmoot.bench.burst;

import static org.folkmoot.bench.report.Figures.percentile;
import static org.folkmoot.bench.report.Figures.rounded;
import static org.folkmoot.bench.report.Figures.whole;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.folkmoot.bench.report.FigureTable;
import org.folkmoot.bench.report.Report;
import org.folkmoot.bench.venue.BallotBox;
import org.folkmoot.bench.venue.Moot;
import org.folkmoot.bench.venue.Workbench;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.event.Topics;

/** Warms up with some voters, lets all others vote at once, and reads the log. */
final class BurstBench {
    private static final int WARM_VOTERS = 2_000;
    private static final int WARM_BALLOTS_A_SECOND = 2_500;

    private final Plan plan;
    private final Report report;
    private final Random random;

    BurstBench(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
        this.random = new Random(plan.seed());
    }

    record Plan(int ballots, Duration time, int connections, Duration warmUp, int inFlight, String heap, long seed) {}

    int run() throws Exception {
        try (var bench = Workbench.open()) {
            report.say("starting a broker, PostgreSQL and the packaged voting service; signing tokens");
            var settings = Map.of("FOLKMOOT_BALLOT_IN_FLIGHT", Integer.toString(plan.inFlight()));
            var box = BallotBox.open(
                    bench, new BallotBox.Setup(WARM_VOTERS + plan.ballots(), plan.heap(), List.of(), settings));
            try (var loop = new OpenLoop(box.ballots(), plan.connections())) {
                report.say("warming up, not measured: %d s of ballots by %d other voters"
                        .formatted(plan.warmUp().toSeconds(), WARM_VOTERS));
                warmUp(loop, box);
                report.say("%,d ballots within %d s"
                        .formatted(plan.ballots(), plan.time().toSeconds()));
                return burst(loop, box);
            }
        }
    }

    private void warmUp(OpenLoop loop, BallotBox box) throws InterruptedException {
        int number = Math.toIntExact(WARM_BALLOTS_A_SECOND * plan.warmUp().toSeconds());
        List<String> tokens = new ArrayList<>();
        List<String> papers = new ArrayList<>();
        for (int each = 0; each < number; each++) {
            tokens.add(box.tokens().get(each % WARM_VOTERS));
            papers.add(BallotBox.paper(2 + each / WARM_VOTERS, 0));
        }
        // Returns when all of them are answered: the burst finds an idle service.
        var _ = loop.send(Arrivals.within(plan.warmUp(), number, random), tokens, papers);
    }

    private int burst(OpenLoop loop, BallotBox box) throws InterruptedException {
        List<Integer> options = IntStream.range(0, plan.ballots())
                .mapToObj(_ -> random.nextInt(box.moot().options()))
                .toList();
        List<String> papers =
                options.stream().map(option -> BallotBox.paper(1, option)).toList();
        List<String> tokens = box.tokens().subList(WARM_VOTERS, WARM_VOTERS + plan.ballots());
        long before = box.log().size(Topics.BALLOTS.name());
        double cpuBefore = box.voting().cpuSeconds();
        long start = System.nanoTime();
        AtomicReferenceArray<Answer> answers =
                loop.send(Arrivals.within(plan.time(), plan.ballots(), random), tokens, papers);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = box.voting().cpuSeconds() - cpuBefore;
        List<Selection> selections = options.stream()
                .<Selection>map(option -> new Selection.Choices(List.of(Moot.option(option))))
                .toList();
        var check = LogCheck.of(box.log(), box.moot().contest(), answers, selections);
        long written = box.log().size(Topics.BALLOTS.name()) - before;
        return conclude(new Burst(answers, check, written, seconds, cpu));
    }

    /** @param written records that the burst left in the log */
    private record Burst(
            AtomicReferenceArray<Answer> answers, LogCheck check, long written, double seconds, double cpuSeconds) {
        long count(Predicate<Answer> kind) {
            return IntStream.range(0, answers.length())
                    .mapToObj(answers::get)
                    .filter(answer -> answer != null && kind.test(answer))
                    .count();
        }

        long unanswered() {
            return answers.length() - count(_ -> true);
        }

        long otherwise() {
            return count(answer -> !answer.isAcknowledgement() && !answer.isRefusal());
        }

        double millis(double share) {
            long[] nanos = IntStream.range(0, answers.length())
                    .mapToObj(answers::get)
                    .filter(answer -> answer != null && answer.isAcknowledgement())
                    .mapToLong(Answer::nanos)
                    .toArray();
            return percentile(nanos, share) / 1e6;
        }

        boolean held() {
            return check.lost() == 0 && check.falselyAcknowledged() == 0 && unanswered() == 0 && otherwise() == 0;
        }
    }

    private int conclude(Burst burst) {
        LogCheck check = burst.check();
        long refused = burst.count(Answer::isRefusal);
        var table = new FigureTable("figure", "measured", "has to be");
        table.row("ballots sent", whole(plan.ballots()), "");
        table.row("acknowledged with 201", whole(check.acknowledged()), "");
        table.row("refused with 503 and Retry-After", whole(refused), "");
        table.row("answered otherwise", whole(burst.otherwise()), "0");
        table.row("not answered", whole(burst.unanswered()), "0");
        table.row("lost: acknowledged, not in the log", whole(check.lost()), "0");
        table.row("false: the log says something else", whole(check.falselyAcknowledged()), "0");
        table.row("records written, acknowledged or not", whole(burst.written()), "");
        table.row("p50 from the time to send, ms", whole(burst.millis(0.5)), "");
        table.row("p99, ms", whole(burst.millis(0.99)), "");
        table.row("until the last answer, s", "%.1f".formatted(burst.seconds()), "");
        table.row("CPU of the service for each, us", whole(burst.cpuSeconds() / plan.ballots() * 1e6), "");
        report.say("");
        report.say(table.toString());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ballots", plan.ballots());
        json.put("seconds", plan.time().toSeconds());
        json.put("acknowledged", check.acknowledged());
        json.put("refused", refused);
        json.put("otherwise", burst.otherwise());
        json.put("unanswered", burst.unanswered());
        json.put("lost", check.lost());
        json.put("falseAcknowledgements", check.falselyAcknowledged());
        json.put("written", burst.written());
        json.put("p50Millis", rounded(burst.millis(0.5)));
        json.put("p99Millis", rounded(burst.millis(0.99)));
        json.put("bar", 0);
        return report.conclude("bench burst", json, burst.held());
    }
}
