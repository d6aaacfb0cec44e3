package org.folkmoot.bench.ballots;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.bench.report.Report;
import org.folkmoot.bench.venue.BallotBox;
import org.folkmoot.bench.venue.MeasuredProcess;
import org.folkmoot.bench.venue.Workbench;
import org.folkmoot.contracts.event.Topics;

/** The rounds: ours, the bare route, PostgreSQL, and again. */
final class BallotsBench {
    private static final int UPSERT_CLIENTS = 16;
    /** More turns than any run has: each run's sequences are above those of the run before. */
    private static final long SEQUENCES_A_RUN = 1_000_000;

    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(40);

    private final Plan plan;
    private final Report report;
    private long runs;

    BallotsBench(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    /**
     * @param time of each run
     * @param warmUp ballots before the first round: a Java machine is slow until it has compiled what it does
     * @param profile where the service's flight recording is written; null for none
     */
    record Plan(
            Duration time,
            int rounds,
            int warmUp,
            int voters,
            int connections,
            String heap,
            boolean wrk,
            Path profile) {
        List<String> jvmOptions() {
            return profile == null
                    ? List.of()
                    : List.of(
                            "-XX:StartFlightRecording:settings=profile,dumponexit=true,filename="
                                    + profile.toAbsolutePath(),
                            "-XX:+UnlockDiagnosticVMOptions",
                            "-XX:+DebugNonSafepoints");
        }
    }

    /** One run of one server. */
    record Run(Load.Outcome load, double cpuSeconds, long inTheLog) {
        double cpuMicros() {
            return cpuSeconds / load.taken() * 1e6;
        }
    }

    /** Three runs next to each other in time. */
    record Round(Run ours, Run bare, UpsertLoad.Outcome upserts) {
        double ratioToBare() {
            return ours.load().rate() / bare.load().rate();
        }

        double cpuRatio() {
            return ours.cpuMicros() / bare.cpuMicros();
        }

        double ratioToUpserts() {
            return ours.load().rate() / upserts.rate();
        }
    }

    int run() throws Exception {
        UpsertLoad.require();
        try (var bench = Workbench.open()) {
            report.say("starting a broker, PostgreSQL and the packaged voting service; signing tokens");
            var box =
                    BallotBox.open(bench, new BallotBox.Setup(plan.voters(), plan.heap(), plan.jvmOptions(), Map.of()));
            box.log().createTopic(BareRoute.TOPIC, Topics.BALLOTS.partitions());
            var bare = bench.start(() -> MeasuredProcess.start(
                    bench.directory(),
                    MeasuredProcess.Launch.ofThisModule(
                            BareRoute.class,
                            plan.heap(),
                            System.getProperty("java.class.path"),
                            Map.of("KAFKA_BOOTSTRAP_SERVERS", box.bootstrapServers()))));
            var upserts = UpsertLoad.prepare(bench.directory(), box.postgres(), UPSERT_CLIENTS, plan.voters());
            Load load = plan.wrk()
                    ? new WrkLoad(
                            bench.directory(),
                            box.tokens(),
                            plan.connections(),
                            box.moot().options())
                    : new JvmLoad(box.tokens(), plan.connections(), box.moot().options());
            report.say("load: " + load.name() + "; " + plan.voters() + " voters, each voting again and again");
            URI bareBallots =
                    URI.create("http://127.0.0.1:" + bare.port() + box.ballots().getPath());
            report.say("warming up, not measured: %,d ballots each".formatted(plan.warmUp()));
            warmUp(load, box.ballots());
            warmUp(load, bareBallots);
            List<Round> rounds = new ArrayList<>();
            for (int number = 1; number <= plan.rounds(); number++) {
                report.say("round %d of %d".formatted(number, plan.rounds()));
                rounds.add(new Round(
                        measure(load, box.ballots(), box.voting(), box, Topics.BALLOTS.name()),
                        measure(load, bareBallots, bare, box, BareRoute.TOPIC),
                        upserts.run(plan.time())));
            }
            return conclude(new BallotsFigures(rounds), load);
        }
    }

    private void warmUp(Load load, URI target) throws Exception {
        long deadline = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        long taken = 0;
        do {
            taken += load.run(target, plan.time(), nextSequence()).taken();
        } while (taken < plan.warmUp() && System.nanoTime() < deadline);
        if (taken == 0) {
            throw new IllegalStateException(target + " takes nothing");
        }
    }

    private Run measure(Load load, URI target, MeasuredProcess server, BallotBox box, String topic) throws Exception {
        long before = box.log().size(topic);
        double cpuBefore = server.cpuSeconds();
        Load.Outcome outcome = load.run(target, plan.time(), nextSequence());
        double cpu = server.cpuSeconds() - cpuBefore;
        return new Run(outcome, cpu, box.log().size(topic) - before);
    }

    private int conclude(BallotsFigures figures, Load load) {
        report.say("");
        report.say(figures.table());
        Map<String, Object> line = new LinkedHashMap<>(figures.json());
        line.put("load", load.name());
        return report.conclude("bench ballots", line, figures.held());
    }

    private long nextSequence() {
        runs++;
        return runs * SEQUENCES_A_RUN;
    }
}
