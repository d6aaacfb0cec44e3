package org.folkmoot.bench.tally;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.folkmoot.backing.kafka.KafkaBroker;
import org.folkmoot.backing.kafka.KafkaOptions;
import org.folkmoot.bench.report.Report;
import org.folkmoot.bench.tally.BallotBatches.Place;
import org.folkmoot.bench.venue.EventLog;
import org.folkmoot.bench.venue.MeasuredProcess;
import org.folkmoot.bench.venue.Moot;
import org.folkmoot.bench.venue.Workbench;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.event.Topics;

/** Batch by batch: ours counts it, then the plain one counts the same. */
final class TallyBench {
    private static final int AREAS = 20;
    private static final long SEED = 2014;

    private final Plan plan;
    private final Report report;
    private final Random random = new Random(SEED);

    TallyBench(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    record Plan(int ballots, int voters, int rounds, Duration steady, int rate, String heap) {
        int ballotsARound() {
            return ballots / rounds;
        }
    }

    /** One batch, counted by one program. */
    record Run(int ballots, double seconds, double cpuSeconds, long published) {
        double rate() {
            return ballots / seconds;
        }

        double cpuMicros() {
            return cpuSeconds / ballots * 1e6;
        }
    }

    record Round(Run ours, Run plain) {
        double ratio() {
            return ours.rate() / plain.rate();
        }
    }

    /** A program that counts, and what it publishes. */
    private record Counter(MeasuredProcess process, Watch watch, String topic) {}

    int run() throws Exception {
        Path results = MeasuredProcess.packaged("results");
        try (var bench = Workbench.open()) {
            report.say("starting a broker, the packaged results service and the plain tally");
            var broker = bench.start(() -> KafkaBroker.start(
                    KafkaOptions.in(bench.directory().resolve("kafka")).withHeap("512m")));
            String bootstrapServers = broker.bootstrapServers();
            var service = bench.start(() -> MeasuredProcess.start(
                    bench.directory(),
                    MeasuredProcess.Launch.service(
                            "results", plan.heap(), List.of(), environment(bootstrapServers, bench, "results-state"))));
            var log = bench.start(() -> new EventLog(bootstrapServers));
            log.createTopic(PlainTally.BALLOTS, Topics.BALLOTS.partitions());
            log.createTopic(PlainTally.COUNTS, Topics.TALLIES.partitions());
            var plain = bench.start(() -> MeasuredProcess.start(
                    bench.directory(),
                    MeasuredProcess.Launch.ofThisModule(
                            PlainTally.class,
                            plan.heap(),
                            results.resolve("lib/main") + File.separator + "*",
                            environment(bootstrapServers, bench, "plain-state"))));
            Moot moot = Moot.of(AREAS, BallotBatches.options());
            moot.convene(log, List.of());
            TallyBoard tallies = new TallyBoard(moot);
            var watchOurs = bench.start(() -> new Watch(log, tallies));
            var watchPlain = bench.start(() -> new Watch(log, new PlainBoard()));
            var gate = bench.start(() -> new Gate(bootstrapServers));
            var rounds = rounds(
                    new BallotBatches(moot, plan.voters(), random),
                    gate,
                    new Counter(service, watchOurs, Topics.BALLOTS.name()),
                    new Counter(plain, watchPlain, PlainTally.BALLOTS));
            report.say("%,d ballots a second for %d s"
                    .formatted(plan.rate(), plan.steady().toSeconds()));
            Moot steady = Moot.of(AREAS, BallotBatches.options());
            steady.convene(log, List.of());
            var freshness = new Freshness(log, bootstrapServers, steady, plan.rate(), plan.steady(), random).measure();
            var figures = new TallyFigures(rounds, tallies.keys(), freshness, plan.rate());
            report.say("");
            report.say(figures.table());
            return report.conclude("bench tally", figures.json(), figures.held());
        }
    }

    private static Map<String, String> environment(String bootstrapServers, Workbench bench, String state) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers,
                "FOLKMOOT_STREAMS_DIRECTORY",
                bench.directory().resolve(state).toString(),
                "FOLKMOOT_PUBLICATION_DIRECTORY",
                bench.directory().resolve(state + "-publications").toString(),
                "FOLKMOOT_PUBLICATION_SIGNING_SECRET",
                "the signing secret of a bench, of no use to anyone");
    }

    private List<Round> rounds(BallotBatches batches, Gate gate, Counter ours, Counter plain) {
        int warmUp = plan.ballotsARound() / 2 + 1;
        report.say("warming up, not measured: %,d ballots each".formatted(warmUp));
        List<BallotCast> first = batches.next(warmUp);
        count(first, batches.expected(), gate, ours);
        count(first, batches.expected(), gate, plain);
        List<Round> rounds = new ArrayList<>();
        for (int number = 1; number <= plan.rounds(); number++) {
            report.say("round %d of %d: %,d ballots by %,d voters"
                    .formatted(number, plan.rounds(), plan.ballotsARound(), plan.voters()));
            List<BallotCast> batch = batches.next(plan.ballotsARound());
            Map<Place, Long> expected = batches.expected();
            rounds.add(new Round(count(batch, expected, gate, ours), count(batch, expected, gate, plain)));
        }
        return rounds;
    }

    private static Run count(List<BallotCast> batch, Map<Place, Long> expected, Gate gate, Counter counter) {
        long publishedBefore = counter.watch().board().published();
        double cpuBefore = counter.process().cpuSeconds();
        long appears = gate.release(counter.topic(), batch);
        long shown = counter.watch().await(expected);
        return new Run(
                batch.size(),
                (shown - appears) / 1e9,
                counter.process().cpuSeconds() - cpuBefore,
                counter.watch().board().published() - publishedBefore);
    }
}
