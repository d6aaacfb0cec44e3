package org.folkmoot.results.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final Duration INTERVAL = Duration.ofMillis(250);

    private final List<Long> ticks = new ArrayList<>();
    private boolean between;

    @Test
    void comeAtTheMultiplesOfTheirIntervalWheneverATaskBegan() {
        run(Instant.ofEpochMilli(1_000_130), 250, 119, 1, 249, 1, 250);

        assertThat(ticks).containsExactly(1_000_380L, 1_000_500L, 1_000_750L, 1_001_000L);
    }

    @Test
    void comeOnceWhenATaskIsLateAndThenAtTheMultiplesAgain() {
        run(Instant.ofEpochMilli(1_000_000), 1_130, 119, 1);

        assertThat(ticks).containsExactly(1_001_130L, 1_001_250L);
    }

    @Test
    void comeHalfwayBetweenTheMultiplesForWhatAnswersToOthers() {
        between = true;
        run(Instant.ofEpochMilli(1_000_000), 250, 124, 1, 249, 1);

        assertThat(ticks).containsExactly(1_000_250L, 1_000_375L, 1_000_625L);
    }

    private void run(Instant start, int... waits) {
        Topology topology = new Topology();
        topology.addSource("source", new ByteArrayDeserializer(), new ByteArrayDeserializer(), "topic")
                .addProcessor("ticking", Ticking::new, "source");
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "ticks");
        try (TopologyTestDriver driver = new TopologyTestDriver(topology, settings, start)) {
            for (int wait : waits) {
                driver.advanceWallClockTime(Duration.ofMillis(wait));
            }
        }
    }

    private final class Ticking implements Processor<byte[], byte[], Void, Void> {
        @Override
        public void init(ProcessorContext<Void, Void> context) {
            if (between) {
                Ticks.between(context, INTERVAL, ticks::add);
            } else {
                Ticks.every(context, INTERVAL, ticks::add);
            }
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            throw new UnsupportedOperationException();
        }
    }
}
