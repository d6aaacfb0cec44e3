package org.folkmoot.bench.rooms;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.backing.kafka.KafkaBroker;
import org.folkmoot.backing.kafka.KafkaOptions;
import org.folkmoot.backing.postgres.PostgresOptions;
import org.folkmoot.backing.postgres.PostgresServer;
import org.folkmoot.bench.venue.EventLog;
import org.folkmoot.bench.venue.MeasuredProcess;
import org.folkmoot.bench.venue.TokenMint;
import org.folkmoot.bench.venue.Workbench;

/** The packaged breakout and web services, with the heaps that a stack gives them, on a real broker and a real PostgreSQL. */
record Hall(EventLog log, MeasuredProcess breakout, MeasuredProcess web, TokenMint mint) {
    private static final String BREAKOUT = "breakout";
    private static final String BREAKOUT_HEAP = "320m";
    private static final String WEB = "web";
    private static final String WEB_HEAP = "256m";
    /** Of no use to anyone, and of the length that web wants. */
    private static final String SECRET = "the secret of a bench, of no use";

    static Hall open(Workbench bench) throws Exception {
        MeasuredProcess.packaged(BREAKOUT);
        MeasuredProcess.packaged(WEB);
        var directory = bench.directory();
        var broker = bench.start(() ->
                KafkaBroker.start(KafkaOptions.in(directory.resolve("kafka")).withHeap("512m")));
        var postgres = bench.start(() -> PostgresServer.start(PostgresOptions.in(directory.resolve("postgres"))));
        postgres.createDatabaseIfAbsent(BREAKOUT);
        var mint = bench.start(TokenMint::open);
        var common = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "FOLKMOOT_PUBLIC_URL",
                TokenMint.ISSUER,
                "FOLKMOOT_PARTICIPANT_JWKS",
                mint.address(),
                "FOLKMOOT_STAFF_ISSUER",
                TokenMint.STAFF_ISSUER,
                "FOLKMOOT_STAFF_URL",
                mint.address());
        var breakout = start(bench, BREAKOUT, BREAKOUT_HEAP, common, breakout(postgres));
        var web = start(bench, WEB, WEB_HEAP, common, web(breakout));
        var log = bench.start(() -> new EventLog(broker.bootstrapServers()));
        return new Hall(log, breakout, web, mint);
    }

    private static MeasuredProcess start(
            Workbench bench, String name, String heap, Map<String, String> common, Map<String, String> own)
            throws Exception {
        var environment = new HashMap<>(common);
        environment.putAll(own);
        return bench.start(() -> MeasuredProcess.start(
                bench.directory(), MeasuredProcess.Launch.service(name, heap, List.of(), environment)));
    }

    private static Map<String, String> breakout(PostgresServer postgres) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(BREAKOUT),
                "QUARKUS_DATASOURCE_USERNAME", postgres.user(),
                "QUARKUS_DATASOURCE_PASSWORD", postgres.password(),
                "FOLKMOOT_VIDEO_NAMING_SECRET", SECRET);
    }

    private static Map<String, String> web(MeasuredProcess breakout) {
        return Map.of(
                "FOLKMOOT_BREAKOUT_URL", address(breakout).toString(),
                "FOLKMOOT_WEB_CLIENT_SECRET", SECRET,
                "FOLKMOOT_SESSION_SECRET", SECRET);
    }

    static URI address(MeasuredProcess service) {
        return URI.create("http://127.0.0.1:" + service.port());
    }
}
