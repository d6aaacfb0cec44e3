package org.folkmoot.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.folkmoot.backing.kafka.KafkaBroker;
import org.folkmoot.backing.kafka.KafkaOptions;

/** A real broker, one for all tests of a JVM. Topics and records of other tests may be there: use fresh ids. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {
    static final String PROPERTY = "folkmoot.test.kafka";
    private static final String PROCESS = "folkmoot.test.kafka.pid";

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", bootstrapServers());
    }

    /** For tests without Quarkus. */
    public static String bootstrapServers() {
        return TestMachine.once(PROPERTY, directory -> {
            KafkaBroker broker = KafkaBroker.start(KafkaOptions.in(directory));
            System.setProperty(PROCESS, Long.toString(broker.pid()));
            return new TestMachine.Running(broker.bootstrapServers(), broker::close);
        });
    }

    /** The broker's process, for tests that stop it for a while. */
    public static long pid() {
        return Long.parseLong(System.getProperty(PROCESS));
    }

    @Override
    public void stop() {
        // The broker ends with the JVM.
    }
}
