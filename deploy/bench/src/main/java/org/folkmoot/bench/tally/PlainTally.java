package org.folkmoot.bench.tally;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.event.Topics;

/**
 * The textbook's tally: a table of each voter's latest ballot, counted by area and selection. It knows no sequences, no
 * close, no tree of areas and no rooms. Exactly once, in memory, with the settings of ours.
 */
public final class PlainTally {
    static final String BALLOTS = "bench.plain-ballots.v1";
    static final String COUNTS = "bench.plain-counts.v1";

    private static final int COMMIT_MILLIS = 100;
    private static final int CACHE_BYTES = 32 * 1024 * 1024;

    private PlainTally() {}

    public static void main(String[] arguments) throws IOException {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench-plain");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, System.getenv("KAFKA_BOOTSTRAP_SERVERS"));
        settings.put(StreamsConfig.STATE_DIR_CONFIG, System.getenv("FOLKMOOT_STREAMS_DIRECTORY"));
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        var streams = new KafkaStreams(topology(), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var readiness = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        readiness.createContext("/", exchange -> {
            exchange.sendResponseHeaders(streams.state() == KafkaStreams.State.RUNNING ? 200 : 503, -1);
            exchange.close();
        });
        readiness.start();
        streams.start();
    }

    static Topology topology() {
        var builder = new StreamsBuilder();
        builder.stream(BALLOTS, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .mapValues(PlainTally::place)
                .toTable(Materialized.<String, String>as(Stores.inMemoryKeyValueStore("latest"))
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.String()))
                .groupBy((_, place) -> KeyValue.pair(place, place), Grouped.with(Serdes.String(), Serdes.String()))
                .count(Materialized.<String, Long>as(Stores.inMemoryKeyValueStore("counts"))
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.Long()))
                .toStream()
                .to(COUNTS, Produced.with(Serdes.String(), Serdes.Long()));
        return builder.build();
    }

    /** Area, slash, selection. */
    private static String place(byte[] ballot) {
        var cast = (BallotCast) Topics.BALLOTS.codec().decode("BallotCast", ballot);
        return cast.area() + "/" + cast.selection().canonical();
    }
}
