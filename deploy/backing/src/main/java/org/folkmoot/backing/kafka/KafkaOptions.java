package org.folkmoot.backing.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a broker is started.
 *
 * @param directory its data, settings and log; kept across restarts
 * @param port where clients connect; 0 for a free one
 * @param heap its largest heap, as {@code -Xmx} takes it
 * @param classPath where the child process finds Kafka
 * @param jvmOptions further options of its Java machine
 * @param readyWithin how long it may take to answer
 */
public record KafkaOptions(
        Path directory, int port, String heap, String classPath, List<String> jvmOptions, Duration readyWithin) {
    public KafkaOptions {
        directory = directory.toAbsolutePath();
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** A broker on a free port, small enough for tests, with the class path of this process. */
    public static KafkaOptions in(Path directory) {
        return new KafkaOptions(
                directory, 0, "256m", System.getProperty("java.class.path"), List.of(), Duration.ofSeconds(60));
    }

    public KafkaOptions withPort(int wanted) {
        return new KafkaOptions(directory, wanted, heap, classPath, jvmOptions, readyWithin);
    }

    public KafkaOptions withHeap(String wanted) {
        return new KafkaOptions(directory, port, wanted, classPath, jvmOptions, readyWithin);
    }

    public KafkaOptions withClassPath(String wanted) {
        return new KafkaOptions(directory, port, heap, wanted, jvmOptions, readyWithin);
    }

    public KafkaOptions withJvmOptions(String... wanted) {
        return new KafkaOptions(directory, port, heap, classPath, List.of(wanted), readyWithin);
    }

    Path log() {
        return directory.resolve("broker.log");
    }
}
