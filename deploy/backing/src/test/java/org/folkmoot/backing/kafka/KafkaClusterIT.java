package org.folkmoot.backing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.folkmoot.backing.process.LocalPorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Three brokers on one machine; any one of them may die. */
@Timeout(180)
class KafkaClusterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TopicPartition KEPT = new TopicPartition("kept", 0);

    @TempDir
    private Path directory;

    private final KafkaCluster cluster = new KafkaCluster(
            KafkaCluster.newId(),
            IntStream.rangeClosed(1, 3)
                    .mapToObj(number -> new KafkaCluster.Node(number, LocalPorts.free(), LocalPorts.free()))
                    .toList());
    private final List<KafkaBroker> brokers = new ArrayList<>();
    private Admin admin;

    @BeforeEach
    void start() throws Exception {
        // At once: none serves before most of them run.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starting = cluster.nodes().stream()
                    .map(node -> threads.submit(() -> start(node)))
                    .toList();
            for (var broker : starting) {
                brokers.add(broker.get(90, TimeUnit.SECONDS));
            }
        }
        admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
        // No number of replicas is asked for: the brokers' own settings decide.
        admin.createTopics(List.of(new NewTopic(KEPT.topic(), Optional.of(1), Optional.empty())))
                .all()
                .get(30, TimeUnit.SECONDS);
    }

    private KafkaBroker start(KafkaCluster.Node node) {
        return KafkaBroker.start(
                KafkaOptions.in(directory.resolve("broker-" + node.number())).withHeap("192m"), cluster, node);
    }

    @AfterEach
    void stop() {
        admin.close(Duration.ZERO);
        brokers.forEach(broker -> broker.process().destroyForcibly());
        brokers.forEach(KafkaBroker::close);
    }

    @Test
    void goesOnAcknowledgingWhenTheLeaderIsKilledAndTakesItBack() throws Exception {
        // Given
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept().isr()).hasSize(3));
        assertThat(leastInSync()).isEqualTo("2");
        write("with all three");
        int leader = kept().leader().id() - 1;

        // When
        brokers.get(leader).process().destroyForcibly();

        // Then
        write("with the other two");
        brokers.set(leader, start(cluster.nodes().get(leader)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept().isr()).hasSize(3));
        assertThat(read()).containsExactly("with all three", "with the other two");
    }

    private String leastInSync() throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, KEPT.topic());
        return admin.describeConfigs(List.of(topic))
                .all()
                .get(30, TimeUnit.SECONDS)
                .get(topic)
                .get("min.insync.replicas")
                .value();
    }

    private TopicPartitionInfo kept() throws Exception {
        return admin.describeTopics(List.of(KEPT.topic()))
                .allTopicNames()
                .get(30, TimeUnit.SECONDS)
                .get(KEPT.topic())
                .partitions()
                .getFirst();
    }

    /** Returns when every broker in sync, two at least, has the record. */
    private void write(String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(KEPT.topic(), value)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private List<String> read() {
        Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(KEPT));
            consumer.seekToBeginning(List.of(KEPT));
            long end = consumer.endOffsets(List.of(KEPT)).get(KEPT);
            var values = new ArrayList<String>();
            while (consumer.position(KEPT) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }
}
