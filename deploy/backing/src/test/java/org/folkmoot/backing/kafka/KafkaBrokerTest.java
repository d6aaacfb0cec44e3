package org.folkmoot.backing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.folkmoot.backing.process.LocalPorts;
import org.folkmoot.backing.process.Processes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
    private static final String TOPIC = "kept";

    @TempDir
    Path directory;

    @Test
    void keepsAcknowledgedRecordsOverAnOrderlyRestart() throws Exception {
        // Given
        try (var broker = KafkaBroker.start(KafkaOptions.in(directory))) {
            createTopic(broker);
            write(broker, "before the stop");
        }

        // When
        try (var broker = KafkaBroker.start(KafkaOptions.in(directory))) {
            // Then
            assertThat(read(broker)).containsExactly("before the stop");
        }
    }

    @Test
    void keepsAcknowledgedRecordsWhenTheBrokerIsKilled() throws Exception {
        // Given
        try (var broker = KafkaBroker.start(KafkaOptions.in(directory))) {
            createTopic(broker);
            write(broker, "before the kill");

            // When
            broker.process().destroyForcibly();
            assertThat(Processes.ended(broker.process().toHandle(), Duration.ofSeconds(10)))
                    .isTrue();
        }

        // Then
        try (var broker = KafkaBroker.start(KafkaOptions.in(directory))) {
            assertThat(read(broker)).containsExactly("before the kill");
        }
    }

    @Test
    void takesTheDirectoryOverFromABrokerThatWasLeftBehind() {
        // Given
        int port = LocalPorts.free();
        var leftBehind = KafkaBroker.start(KafkaOptions.in(directory).withPort(port));

        // When
        try (var broker = KafkaBroker.start(KafkaOptions.in(directory).withPort(port))) {
            // Then
            assertThat(leftBehind.process().isAlive()).isFalse();
            assertThat(broker.process().isAlive()).isTrue();
        }
    }

    @Test
    void leavesNothingRunningAfterClose() {
        var broker = KafkaBroker.start(KafkaOptions.in(directory));

        broker.close();

        assertThat(broker.process().isAlive()).isFalse();
        await().untilAsserted(() -> assertThat(LocalPorts.isOpen(broker.port())).isFalse());
    }

    private static void createTopic(KafkaBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get(20, TimeUnit.SECONDS);
        }
    }

    private static void write(KafkaBroker broker, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(KafkaBroker broker) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return await().until(
                            () -> consumer.poll(Duration.ofSeconds(1)).records(partition).stream()
                                    .map(ConsumerRecord::value)
                                    .toList(),
                            records -> !records.isEmpty());
        }
    }
}
