package org.folkmoot.bench.venue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.backing.kafka.KafkaBroker;
import org.folkmoot.backing.kafka.KafkaOptions;
import org.folkmoot.backing.postgres.PostgresOptions;
import org.folkmoot.backing.postgres.PostgresServer;
import org.folkmoot.contracts.participant.ParticipantId;

/** The packaged voting service on a real broker and a real PostgreSQL, with voters who hold valid tokens. */
public final class BallotBox {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int CREATED = 201;
    private static final String DATABASE = "voting";
    /** Of no use to anyone: it protects pseudonyms of people who do not exist. */
    private static final String VOTER_KEY_SECRET = "the secret of a bench, of no use to anyone";

    private final EventLog log;
    private final PostgresServer postgres;
    private final MeasuredProcess voting;
    private final Moot moot;
    private final List<String> tokens;
    private final String bootstrapServers;

    private BallotBox(
            EventLog log,
            PostgresServer postgres,
            MeasuredProcess voting,
            Moot moot,
            List<String> tokens,
            String bootstrapServers) {
        this.log = log;
        this.postgres = postgres;
        this.voting = voting;
        this.moot = moot;
        this.tokens = tokens;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * How the service is run.
     *
     * @param voters who are checked in and hold a token
     * @param heap the service's largest heap
     * @param jvmOptions of the service, such as those that record a profile
     * @param settings further environment of the service
     */
    public record Setup(int voters, String heap, List<String> jvmOptions, Map<String, String> settings) {
        public Setup {
            jvmOptions = List.copyOf(jvmOptions);
            settings = Map.copyOf(settings);
        }
    }

    /** On a broker of its own, with 20 areas and 5 options. */
    public static BallotBox open(Workbench bench, Setup setup) throws Exception {
        var broker = bench.start(() -> KafkaBroker.start(
                KafkaOptions.in(bench.directory().resolve("kafka")).withHeap("512m")));
        return open(bench, setup, broker, Moot.of(20, 5));
    }

    /** Returns when the first voter's first ballot is acknowledged: sequence 1, option 0. */
    public static BallotBox open(Workbench bench, Setup setup, KafkaBroker broker, Moot moot) throws Exception {
        MeasuredProcess.packaged("voting");
        Path directory = bench.directory();
        var postgres = bench.start(() -> PostgresServer.start(PostgresOptions.in(directory.resolve("postgres"))));
        postgres.createDatabaseIfAbsent(DATABASE);
        var mint = bench.start(TokenMint::open);
        var voting = bench.start(() -> MeasuredProcess.start(
                directory,
                MeasuredProcess.Launch.service(
                        "voting", setup.heap(), setup.jvmOptions(), environment(setup, broker, postgres, mint))));
        var log = bench.start(() -> new EventLog(broker.bootstrapServers()));
        List<ParticipantId> people = Moot.people(setup.voters());
        moot.convene(log, people);
        List<String> tokens = mint.tokens(people, moot.areas().getFirst());
        var box = new BallotBox(log, postgres, voting, moot, tokens, broker.bootstrapServers());
        box.awaitFirstBallot();
        return box;
    }

    private static Map<String, String> environment(
            Setup setup, KafkaBroker broker, PostgresServer postgres, TokenMint mint) {
        var environment = new HashMap<String, String>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("FOLKMOOT_PUBLIC_URL", TokenMint.ISSUER);
        environment.put("FOLKMOOT_PARTICIPANT_JWKS", mint.address());
        environment.put("FOLKMOOT_STAFF_ISSUER", TokenMint.STAFF_ISSUER);
        environment.put("FOLKMOOT_STAFF_URL", mint.address());
        environment.put("FOLKMOOT_VOTER_KEY_SECRET", VOTER_KEY_SECRET);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(DATABASE));
        environment.put("QUARKUS_DATASOURCE_USERNAME", postgres.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password());
        environment.putAll(setup.settings());
        return environment;
    }

    private void awaitFirstBallot() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(ballots())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.getFirst())
                .POST(HttpRequest.BodyPublishers.ofString(paper(1, 0)))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (true) {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == CREATED) {
                    return;
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "The voting service takes no ballots: " + answer.statusCode() + " " + answer.body());
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** A whole request over HTTP/1.1, as its bytes. */
    public byte[] request(int voter, long sequence, int option) {
        String paper = paper(sequence, option);
        return ("POST " + ballots().getPath() + " HTTP/1.1\r\nHost: 127.0.0.1:" + voting.port()
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + paper.length()
                        + "\r\nAuthorization: Bearer " + tokens.get(voter) + "\r\n\r\n" + paper)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** What is sent as a ballot. */
    public static String paper(long sequence, int option) {
        return "{\"sequence\":" + sequence + ",\"selection\":{\"choices\":[\"" + option + "\"]}}";
    }

    public URI ballots() {
        return URI.create("http://127.0.0.1:" + voting.port() + "/contests/" + moot.contest() + "/ballots");
    }

    public EventLog log() {
        return log;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public MeasuredProcess voting() {
        return voting;
    }

    public Moot moot() {
        return moot;
    }

    /** One for each voter. */
    public List<String> tokens() {
        return tokens;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }
}
