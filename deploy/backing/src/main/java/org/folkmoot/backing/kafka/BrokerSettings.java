package org.folkmoot.backing.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The broker's own configuration: each node is broker and controller at once. */
final class BrokerSettings {
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String INTERNAL_PARTITIONS = "8";
    private static final String SEGMENT_BYTES = Integer.toString(128 * 1024 * 1024);

    private BrokerSettings() {}

    static Path write(Path directory, KafkaCluster cluster, KafkaCluster.Node node) throws IOException {
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(node.number()));
        settings.setProperty("controller.quorum.voters", cluster.voters());
        settings.setProperty("controller.listener.names", CONTROLLER_LISTENER);
        settings.setProperty(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + node.port() + "," + CONTROLLER_LISTENER + "://127.0.0.1:"
                        + node.controllerPort());
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + node.port());
        settings.setProperty("log.dirs", directory.resolve("log").toString());
        settings.setProperty("auto.create.topics.enable", "false");
        replicas(settings, Integer.toString(cluster.replicas()), Integer.toString(cluster.inSync()));
        quickStart(settings, cluster);
        settings.setProperty("log.segment.bytes", SEGMENT_BYTES);
        settings.setProperty("log.index.size.max.bytes", Integer.toString(1024 * 1024));
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        // Each compacted partition's share of this is kept in memory all the time.
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        Path file = directory.resolve("server.properties");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        return file;
    }

    /** Of every topic, Kafka's own and those that Kafka Streams makes included. */
    private static void replicas(Properties settings, String replicas, String inSync) {
        settings.setProperty("default.replication.factor", replicas);
        settings.setProperty("min.insync.replicas", inSync);
        settings.setProperty("offsets.topic.replication.factor", replicas);
        settings.setProperty("offsets.topic.num.partitions", INTERNAL_PARTITIONS);
        settings.setProperty("transaction.state.log.replication.factor", replicas);
        settings.setProperty("transaction.state.log.min.isr", inSync);
        settings.setProperty("transaction.state.log.num.partitions", INTERNAL_PARTITIONS);
        settings.setProperty("share.coordinator.state.topic.replication.factor", replicas);
        settings.setProperty("share.coordinator.state.topic.min.isr", inSync);
        settings.setProperty("share.coordinator.state.topic.num.partitions", INTERNAL_PARTITIONS);
    }

    private static void quickStart(Properties settings, KafkaCluster cluster) {
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
        // Until its session is over a dead broker holds up those who write, and its own successor.
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("broker.session.timeout.ms", "3000");
        if (cluster.nodes().size() == 1) {
            settings.setProperty("controller.quorum.election.timeout.ms", "200");
            settings.setProperty("controller.quorum.election.backoff.max.ms", "100");
        }
    }
}
