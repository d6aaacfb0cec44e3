package org.folkmoot.bench.tally;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.folkmoot.backing.kafka.KafkaBroker;
import org.folkmoot.backing.kafka.KafkaOptions;
import org.folkmoot.bench.report.Report;
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
    private static final int MOST_WARM_UP = 200_000;

    private final Plan plan;
    private final Report report;
    private final Random random = new Random(SEED);

    TallyBench(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    /**
     * What is counted.
     *
     * @param ballots in each round
     * @param through what acknowledges the ballots that arrive steadily
     */
    record Plan(
            int ballots, int voters, int rounds, Duration steady, int rate, Freshness.Through through, String heap) {}

    /** One batch, counted by one program. */
    record Run(int ballots, double seconds, double cpuSeconds, long published) {
        double rate() {
            return ballots / seconds;
        }

        double cpuMicros() {
            return cpuSeconds / ballots * 1e6;
        }
    }

    /**
     * The same ballots counted by both.
     *
     * @param figures that both publish, for each area and option, and for the whole
     * @param differences of those: figures that are not what the other one publishes, or not what was counted by hand
     */
    record Round(Run ours, Run plain, long figures, long differences) {
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
            var rounds = new Rounds(
                            moot,
                            new BallotBatches(moot, plan.voters(), random),
                            gate,
                            new Counter(service, watchOurs, Topics.BALLOTS.name()),
                            new Counter(plain, watchPlain, PlainTally.BALLOTS))
                    .count();
            report.say("%,d ballots a second for %d s, acknowledged by %s"
                    .formatted(plan.rate(), plan.steady().toSeconds(), TallyFigures.name(plan.through())));
            // It has nothing to count any more, and everything else needs its memory.
            plain.close();
            settle();
            var freshness = switch (plan.through()) {
                case VOTING ->
                    new VotingFreshness(bench, broker, plan.rate(), plan.steady(), plan.heap(), random).measure();
                case LOG -> throughLog(log, bootstrapServers);
            };
            var figures = new TallyFigures(plan, rounds, tallies.keys(), freshness);
            report.say("");
            report.say(figures.table());
            return report.conclude("bench tally", figures.json(), figures.held());
        }
    }

    /** What the rounds left to be written and collected belongs to them, not to the ballots that arrive steadily. */
    private static void settle() throws IOException, InterruptedException {
        new ProcessBuilder("sync").inheritIO().start().waitFor();
        System.gc();
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

    private Freshness throughLog(EventLog log, String bootstrapServers) throws InterruptedException {
        Moot steady = Moot.of(AREAS, BallotBatches.options());
        steady.convene(log, List.of());
        return new LogFreshness(log, bootstrapServers, steady, plan.rate(), plan.steady(), random).measure();
    }

    /** Ours counts a batch, then the plain one counts the same. */
    private final class Rounds {
        private final Moot moot;
        private final BallotBatches batches;
        private final Gate gate;
        private final Counter ours;
        private final Counter plain;

        Rounds(Moot moot, BallotBatches batches, Gate gate, Counter ours, Counter plain) {
            this.moot = moot;
            this.batches = batches;
            this.gate = gate;
            this.ours = ours;
            this.plain = plain;
        }

        List<Round> count() {
            int warmUp = Math.min(MOST_WARM_UP, plan.ballots() / 2 + 1);
            report.say("warming up, not measured: %,d ballots each".formatted(warmUp));
            Round _ = round(warmUp);
            List<Round> rounds = new ArrayList<>();
            for (int number = 1; number <= plan.rounds(); number++) {
                report.say("round %d of %d: %,d ballots by %,d voters"
                        .formatted(number, plan.rounds(), plan.ballots(), plan.voters()));
                rounds.add(round(plan.ballots()));
            }
            return rounds;
        }

        private Round round(int ballots) {
            List<BallotCast> batch = batches.next(ballots);
            Counts byHand = batches.expected();
            Run first = TallyBench.count(batch, byHand.withWhole(moot.country()), gate, ours);
            Run second = TallyBench.count(batch, byHand, gate, plain);
            Counts published = ours.watch().board().counts();
            Counts plainly = plain.watch().board().counts().withWhole(moot.country());
            return new Round(
                    first,
                    second,
                    plainly.number(),
                    published.differencesTo(plainly) + plainly.differencesTo(byHand.withWhole(moot.country())));
        }
    }

    private static Run count(List<BallotCast> batch, Counts expected, Gate gate, Counter counter) {
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
