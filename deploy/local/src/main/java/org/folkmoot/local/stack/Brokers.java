package org.folkmoot.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.folkmoot.backing.kafka.KafkaCluster;

/**
 * How many brokers a stack has: one, or three of which any may die. Its topics are made for that number, so a stack
 * keeps it.
 *
 * @param clusterId Kafka's name for them
 */
record Brokers(int number, String clusterId) {
    static final int MOST = 3;

    Brokers {
        if (number != 1 && number != MOST) {
            throw new IllegalArgumentException("a stack has 1 broker or " + MOST);
        }
    }

    /**
     * What the stack has, or, when it is new, what is wanted, which is remembered from then on.
     *
     * @throws BrokersDifferException when the stack has another number of them than is wanted
     */
    static Brokers of(StackLayout layout, OptionalInt wanted) throws IOException {
        Path file = layout.data().resolve("brokers");
        if (!Files.exists(file)) {
            boolean before = Files.isDirectory(layout.data().resolve("kafka"));
            int number = before ? 1 : wanted.orElse(1);
            Files.write(file, List.of(Integer.toString(number), KafkaCluster.newId()));
        }
        List<String> lines = Files.readAllLines(file);
        var brokers = new Brokers(Integer.parseInt(lines.get(0)), lines.get(1));
        if (wanted.isPresent() && wanted.getAsInt() != brokers.number()) {
            throw new BrokersDifferException(layout.state(), brokers.number(), wanted.getAsInt());
        }
        return brokers;
    }

    /** Of their parts; one that is alone needs no number. */
    List<String> names() {
        return number == 1
                ? List.of("kafka")
                : IntStream.rangeClosed(1, number)
                        .mapToObj(each -> "kafka-" + each)
                        .toList();
    }

    static String controllerOf(String name) {
        return name + "-controller";
    }

    KafkaCluster cluster(StackPorts ports) {
        List<String> names = names();
        return new KafkaCluster(
                clusterId,
                IntStream.range(0, number)
                        .mapToObj(index -> new KafkaCluster.Node(
                                index + 1, ports.of(names.get(index)), ports.of(controllerOf(names.get(index)))))
                        .toList());
    }
}
