package org.folkmoot.bench.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.folkmoot.backing.kafka.KafkaBroker;
import org.folkmoot.backing.kafka.KafkaOptions;
import org.folkmoot.backing.postgres.PostgresOptions;
import org.folkmoot.backing.postgres.PostgresServer;
import org.folkmoot.bench.report.Report;
import org.folkmoot.bench.venue.EventLog;
import org.folkmoot.bench.venue.MeasuredProcess;
import org.folkmoot.bench.venue.Staff;
import org.folkmoot.bench.venue.TokenMint;
import org.folkmoot.bench.venue.Workbench;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyPublished;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.draw.InvitationEvent.ParticipantInvited;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantRegistered;
import org.folkmoot.contracts.participant.ParticipantId;

/** The packaged sortition service with a register of millions, on a real broker and a real PostgreSQL. */
final class RegisterBench {
    private static final String SORTITION = "sortition";
    private static final AreaCode COUNTRY = AreaCode.of("country");
    private static final List<AreaCode> REGIONS = IntStream.rangeClosed(1, 12)
            .mapToObj(number -> AreaCode.of("region-" + number))
            .toList();
    private static final int SEATS = 120;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** Longer than sealing takes: what decides has to lie ahead of it. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final int people;
    private final int invitations;
    private final int heap;
    private final Report report;
    private final AssemblyId assembly = AssemblyId.random();

    RegisterBench(int people, int invitations, int heap, Report report) {
        this.people = people;
        this.invitations = invitations;
        this.heap = heap;
        this.report = report;
    }

    int run() throws Exception {
        MeasuredProcess.packaged(SORTITION);
        try (var bench = Workbench.open()) {
            report.say("starting a broker and PostgreSQL");
            var directory = bench.directory();
            var broker = bench.start(() -> KafkaBroker.start(
                    KafkaOptions.in(directory.resolve("kafka")).withHeap("512m")));
            var postgres = bench.start(() -> PostgresServer.start(PostgresOptions.in(directory.resolve("postgres"))));
            postgres.createDatabaseIfAbsent(SORTITION);
            var mint = bench.start(TokenMint::open);
            var launch = launch(directory, broker.bootstrapServers(), postgres, mint);
            // It makes the topics; when it comes back it has everybody to read.
            MeasuredProcess.start(directory, launch).close();
            var log = bench.start(() -> new EventLog(broker.bootstrapServers()));
            report.say("%,d people sign up".formatted(people));
            signUp(log);
            report.say("starting the packaged sortition service");
            long before = System.nanoTime();
            var service = bench.start(() -> MeasuredProcess.start(directory, launch));
            var organiser = bench.start(() ->
                    new Staff(URI.create("http://127.0.0.1:" + service.port()), mint.staff("organiser"), PATIENCE));
            return measure(organiser, service, log, before);
        }
    }

    private MeasuredProcess.Launch launch(
            Path directory, String bootstrapServers, PostgresServer postgres, TokenMint mint) {
        return MeasuredProcess.Launch.service(
                SORTITION,
                heap + "m",
                List.of(),
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                        "FOLKMOOT_PUBLIC_URL", TokenMint.ISSUER,
                        "FOLKMOOT_PARTICIPANT_JWKS", mint.address(),
                        "FOLKMOOT_STAFF_ISSUER", TokenMint.STAFF_ISSUER,
                        "FOLKMOOT_STAFF_URL", mint.address(),
                        "FOLKMOOT_DRAW_DIRECTORY", directory.resolve("draws").toString(),
                        "FOLKMOOT_RANDOMNESS_NOTICE", "PT1S",
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(SORTITION),
                        "QUARKUS_DATASOURCE_USERNAME", postgres.user(),
                        "QUARKUS_DATASOURCE_PASSWORD", postgres.password()));
    }

    private int measure(Staff organiser, MeasuredProcess service, EventLog log, long before) throws Exception {
        String draw =
                "/draws/" + organiser.postWhenKnown("/draws", draw()).path("id").asText();
        double read = seconds(before);
        Instant known = Instant.now().plus(AHEAD);
        long sealing = System.nanoTime();
        JsonNode wave = organiser.post(draw + "/waves", wave(known));
        double sealed = seconds(sealing);
        report.say("%,d people sealed in %.1f s; waiting for what decides"
                .formatted(wave.path("registered").asInt(), sealed));
        while (Instant.now().isBefore(known)) {
            LockSupport.parkUntil(known.toEpochMilli());
        }
        long drawing = System.nanoTime();
        organiser.post(draw + "/waves/1/randomness", Map.of("value", "rfc3797:1.2.3.4.5.6./"));
        double drawn = seconds(drawing);
        DrawId id = DrawId.of(draw.substring("/draws/".length()));
        organiser.await(
                () -> organiser.get(draw),
                answer -> answer.path("answers").path("invited").asInt() == invitations);
        long told = told(log, id);
        double published = seconds(drawing);
        var figures = new RegisterFigures(
                people,
                invitations,
                wave.path("registered").asInt(),
                told,
                heap,
                service.peakMegabytes(),
                read,
                sealed,
                drawn,
                published);
        report.say(figures.table());
        return report.conclude("bench register", figures.json(), figures.held());
    }

    /** How many people read of an invitation on the topic, once all have been written there. */
    private long told(EventLog log, DrawId draw) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (log.size(Topics.INVITATIONS.name()) < invitations && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        var invited = new HashSet<ParticipantId>();
        log.read(Topics.INVITATIONS.name(), event -> {
            var one = (ParticipantInvited) Topics.INVITATIONS.codec().decode("ParticipantInvited", event.value());
            if (one.drawId().equals(draw) && !invited.add(one.participantId())) {
                throw new IllegalStateException("Somebody is invited twice");
            }
        });
        return invited.size();
    }

    private void signUp(EventLog log) {
        Instant now = Instant.now();
        log.publish(Topics.AREAS, COUNTRY.value(), new AreaDefined(COUNTRY, "Country", "country", null, 0));
        for (AreaCode region : REGIONS) {
            log.publish(Topics.AREAS, region.value(), new AreaDefined(region, region.value(), "region", COUNTRY, 0));
        }
        var details = new AssemblyDetails(assembly, "Bench", COUNTRY, now, List.of());
        log.publish(Topics.ASSEMBLIES, assembly.toString(), new AssemblyPublished(details));
        for (int person = 0; person < people; person++) {
            ParticipantId id = ParticipantId.random();
            AreaCode region = REGIONS.get(person % REGIONS.size());
            log.publish(Topics.PARTICIPANTS, id.toString(), new ParticipantRegistered(id, region, "en", Set.of(), now));
        }
        log.flush();
    }

    private Map<String, Object> draw() {
        int each = SEATS / REGIONS.size();
        return Map.of(
                "assemblyId",
                assembly,
                "name",
                "Panel of the country",
                "seats",
                SEATS,
                "targets",
                REGIONS.stream()
                        .map(region -> Map.of("feature", "area", "value", region, "minimum", each, "maximum", each))
                        .toList());
    }

    private Map<String, Object> wave(Instant known) {
        return Map.of(
                "invitations",
                invitations,
                "byArea",
                true,
                "answerBy",
                known.plus(Duration.ofDays(7)),
                "randomness",
                Map.of("kind", "rfc3797", "sources", List.of("Six throws of a die"), "knownAt", known));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
