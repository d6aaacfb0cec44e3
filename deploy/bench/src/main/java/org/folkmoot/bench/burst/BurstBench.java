package org.folkmoot.bench.burst;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.folkmoot.bench.openloop.Arrivals;
import org.folkmoot.bench.openloop.Offer;
import org.folkmoot.bench.openloop.OpenLoop;
import org.folkmoot.bench.report.Report;
import org.folkmoot.bench.venue.BallotBox;
import org.folkmoot.bench.venue.Moot;
import org.folkmoot.bench.venue.Workbench;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.event.Topics;

/** Warms up with some voters, lets all others vote at once, and reads the log. */
final class BurstBench {
    /** Many, because it is a voter's first ballot that the burst is about, and a Java machine learns by repetition. */
    private static final int WARM_VOTERS = 8_000;

    private static final int WARM_BALLOTS_A_SECOND = 1_500;

    private final Plan plan;
    private final Report report;
    private final Random random;

    BurstBench(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
        this.random = new Random(plan.seed());
    }

    /**
     * What is sent, and how the service is set.
     *
     * @param connections opened before the burst; it opens more as it needs them
     * @param inFlight ballots that it lets wait for the broker
     */
    record Plan(int ballots, Duration time, int connections, Duration warmUp, int inFlight, String heap, long seed) {
        Map<String, String> settings() {
            return Map.of("FOLKMOOT_BALLOT_IN_FLIGHT", Integer.toString(inFlight));
        }
    }

    int run() throws Exception {
        try (var bench = Workbench.open()) {
            report.say("starting a broker, PostgreSQL and the packaged voting service; signing tokens");
            var setup = new BallotBox.Setup(WARM_VOTERS + plan.ballots(), plan.heap(), List.of(), plan.settings());
            var box = BallotBox.open(bench, setup);
            try (var loop = OpenLoop.to(box.ballots(), plan.connections())) {
                report.say("warming up, not measured: %d s of ballots by %,d other voters"
                        .formatted(plan.warmUp().toSeconds(), WARM_VOTERS));
                warmUp(loop, box);
                report.say("%,d ballots within %d s; connections: %,d open, at most %,d"
                        .formatted(
                                plan.ballots(),
                                plan.time().toSeconds(),
                                plan.connections(),
                                OpenLoop.mostConnections()));
                var figures = burst(loop, box);
                report.say("");
                report.say(figures.table());
                return report.conclude("bench burst", figures.json(), figures.held());
            }
        }
    }

    private void warmUp(OpenLoop loop, BallotBox box) throws Exception {
        int number = Math.toIntExact(WARM_BALLOTS_A_SECOND * plan.warmUp().toSeconds());
        // Returns when all of them are answered: the burst finds an idle service.
        var offer = loop.send(
                Arrivals.within(plan.warmUp(), number, random),
                each -> box.request(each % WARM_VOTERS, 2 + each / WARM_VOTERS, 0));
        if (offer.unanswered() > 0) {
            throw new IllegalStateException("The voting service answers nothing to some ballots");
        }
    }

    private BurstFigures burst(OpenLoop loop, BallotBox box) throws Exception {
        int[] options = random.ints(plan.ballots(), 0, box.moot().options()).toArray();
        long before = box.log().size(Topics.BALLOTS.name());
        // A pause of the load's own collector would make ballots late.
        System.gc();
        double cpuBefore = box.voting().cpuSeconds();
        Offer offer = loop.send(
                Arrivals.within(plan.time(), plan.ballots(), random),
                each -> box.request(WARM_VOTERS + each, 1, options[each]));
        double cpu = box.voting().cpuSeconds() - cpuBefore;
        List<Selection> selections = IntStream.of(options)
                .<Selection>mapToObj(option -> new Selection.Choices(List.of(Moot.option(option))))
                .toList();
        var check = LogCheck.of(box.log(), box.moot().contest(), offer.answers(), selections);
        long written = box.log().size(Topics.BALLOTS.name()) - before;
        return new BurstFigures(plan, offer, check, written, cpu);
    }
}
