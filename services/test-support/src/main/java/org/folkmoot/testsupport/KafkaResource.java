package org.folkmoot.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.folkmoot.backing.kafka.KafkaBroker;
import org.folkmoot.backing.kafka.KafkaOptions;

/** A real broker, one for all tests of a JVM. Topics and records of other tests may be there: use fresh ids. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {
    static final String PROPERTY = "folkmoot.test.kafka";

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", bootstrapServers());
    }

    /** For tests without Quarkus. */
    public static String bootstrapServers() {
        return TestMachine.once(PROPERTY, directory -> {
            KafkaBroker broker = KafkaBroker.start(KafkaOptions.in(directory));
            return new TestMachine.Running(broker.bootstrapServers(), broker::close);
        });
    }

    @Override
    public void stop() {
        // The broker ends with the JVM.
    }
}
