package org.folkmoot.bench.ballots;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.folkmoot.bench.venue.EventLog;
import org.folkmoot.contracts.event.Topics;

/**
 * The least that could stand in the place of the ballot path: it reads the body, writes the bytes of one ballot that is
 * in the log already, under keys like those of voters, and answers 201 when the broker has acknowledged. It checks
 * nothing.
 */
public final class BareRoute extends AbstractVerticle {
    static final String TOPIC = "bench.bare.v1";

    private static final int KEYS = 10_000;
    private static final int KEY_BYTES = 16;

    private final KafkaProducer<String, byte[]> producer;
    private final ConsumerRecord<String, byte[]> model;
    private final String[] keys;
    private final int port;
    private int turn;

    private BareRoute(
            KafkaProducer<String, byte[]> producer, ConsumerRecord<String, byte[]> model, String[] keys, int port) {
        this.producer = producer;
        this.model = model;
        this.keys = keys;
        this.port = port;
    }

    public static void main(String[] arguments) {
        String bootstrapServers = System.getenv("KAFKA_BOOTSTRAP_SERVERS");
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        ConsumerRecord<String, byte[]> model;
        try (var log = new EventLog(bootstrapServers)) {
            model = log.sample(Topics.BALLOTS.name()).orElseThrow();
        }
        String contest = model.key().substring(0, model.key().indexOf('/') + 1);
        var random = new SecureRandom();
        String[] keys =
                Stream.generate(() -> contest + voterKey(random)).limit(KEYS).toArray(String[]::new);
        // The ballot path's settings, as service-defaults has them.
        var producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
        var instances =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx()
                .deployVerticle(() -> new BareRoute(producer, model, keys, port), instances)
                .onFailure(failed -> System.exit(1));
    }

    private static String voterKey(SecureRandom random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), StandardCharsets.US_ASCII);
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void answer(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.POST)) {
            request.response().end();
            return;
        }
        request.bodyHandler(_ -> {
            turn = (turn + 1) % keys.length;
            var record = new ProducerRecord<>(TOPIC, null, keys[turn], model.value(), model.headers());
            Future<RecordMetadata> _ = producer.send(
                    record,
                    (_, failed) -> context.runOnContext(_ -> request.response()
                            .setStatusCode(failed == null ? 201 : 503)
                            .end()));
        });
    }
}
