package org.folkmoot.backing.kafka;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * The brokers that stand in for each other. Each is a controller too: of three, any one may die, and there is no other
 * process whose death would matter.
 *
 * @param id Kafka's own name for them; a broker refuses storage that was made under another one
 */
public record KafkaCluster(String id, List<Node> nodes) {
    /** One of them: where it listens to clients, and to the other controllers. */
    public record Node(int number, int port, int controllerPort) {}

    public KafkaCluster {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("a cluster has a broker");
        }
    }

    /** A new name for brokers that have no storage yet. */
    public static String newId() {
        return Uuid.randomUuid().toString();
    }

    static KafkaCluster alone(int port, int controllerPort) {
        return new KafkaCluster(newId(), List.of(new Node(1, port, controllerPort)));
    }

    /** Every record is on every broker. */
    public int replicas() {
        return nodes.size();
    }

    /** How many have to hold a record before it is acknowledged: one broker of several may be away. */
    public int inSync() {
        return Math.max(1, nodes.size() - 1);
    }

    public String bootstrapServers() {
        return nodes.stream().map(node -> "127.0.0.1:" + node.port()).collect(Collectors.joining(","));
    }

    String voters() {
        return nodes.stream()
                .map(node -> node.number() + "@127.0.0.1:" + node.controllerPort())
                .collect(Collectors.joining(","));
    }
}
