package org.folkmoot.backing.kafka;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.backing.process.PidFile;

/**
 * How a broker is started.
 *
 * @param directory its data and settings; kept across restarts
 * @param log the file it writes what it has to say to
 * @param port where clients connect; 0 for a free one
 * @param heap its largest heap, as {@code -Xmx} takes it
 * @param classPath where the child process finds Kafka
 * @param jvmOptions further options of its Java machine
 * @param readyWithin how long it may take to answer
 */
public record KafkaOptions(
        Path directory,
        Path log,
        int port,
        String heap,
        String classPath,
        List<String> jvmOptions,
        Duration readyWithin) {
    public KafkaOptions {
        directory = directory.toAbsolutePath();
        log = log.toAbsolutePath();
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** A broker on a free port, small enough for tests, with the class path of this process. */
    public static KafkaOptions in(Path directory) {
        return new KafkaOptions(
                directory,
                directory.resolve("broker.log"),
                0,
                "256m",
                System.getProperty("java.class.path"),
                List.of(),
                Duration.ofMinutes(3));
    }

    public KafkaOptions withPort(int wanted) {
        return new KafkaOptions(directory, log, wanted, heap, classPath, jvmOptions, readyWithin);
    }

    public KafkaOptions withHeap(String wanted) {
        return new KafkaOptions(directory, log, port, wanted, classPath, jvmOptions, readyWithin);
    }

    public KafkaOptions withClassPath(String wanted) {
        return new KafkaOptions(directory, log, port, heap, wanted, jvmOptions, readyWithin);
    }

    public KafkaOptions withJvmOptions(String... wanted) {
        return new KafkaOptions(directory, log, port, heap, classPath, List.of(wanted), readyWithin);
    }

    public KafkaOptions withLog(Path wanted) {
        return new KafkaOptions(directory, wanted, port, heap, classPath, jvmOptions, readyWithin);
    }

    /** Whether Java can keep an archive of the classes it loads from there: it cannot with directories. */
    public boolean classPathIsJars() {
        return Arrays.stream(classPath.split(File.pathSeparator, -1)).allMatch(entry -> entry.endsWith(".jar"));
    }

    /** Remembers the broker's process, in case its starter is killed. */
    public PidFile pidFile() {
        return new PidFile(directory.resolve("broker.pid"));
    }
}
