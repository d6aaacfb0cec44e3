package org.folkmoot.results.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * The usual clients, but with transactional ids that a restart does not change. Kafka Streams names them after a
 * process id that it keeps only if some store is on disk; with a new name, the transaction that a killed predecessor
 * left open would hold up every reader until it times out.
 */
final class MemberClients implements KafkaClientSupplier {
    private final String prefix;

    /** @param member stays the same across restarts, and no two running instances share it */
    MemberClients(String application, String member) {
        this.prefix = application + "-" + member + "-";
    }

    @Override
    public Admin getAdmin(Map<String, Object> settings) {
        return Admin.create(settings);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
        Map<String, Object> own = new HashMap<>(settings);
        own.computeIfPresent(ProducerConfig.TRANSACTIONAL_ID_CONFIG, (name, id) -> prefix + thread(id.toString()));
        return new KafkaProducer<>(own, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
        return consumer(settings);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> settings) {
        return consumer(settings);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> settings) {
        return consumer(settings);
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The number of the stream thread, with which Kafka Streams ends the id. */
    private static String thread(String transactionalId) {
        return transactionalId.substring(transactionalId.lastIndexOf('-') + 1);
    }
}
