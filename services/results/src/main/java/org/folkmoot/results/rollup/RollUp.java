package org.folkmoot.results.rollup;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.defaults.kafka.EventRecord;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.disclosure.Disclosure;
import org.folkmoot.results.rollup.FigureLedger.Key;

/**
 * Adds up the partials of a contest, in each area and in every area it lies in, and publishes what changed, at most
 * once per interval. The key of what comes in is the contest, so that one task sees all of it; it also decides what of it
 * may be shown, for everyone.
 */
public final class RollUp implements Processor<ContestId, Partial, String, byte[]> {
    public static final String PARTIALS = "received-partials";
    public static final String TALLIES = "tallies";
    public static final String SHOWINGS = "showings";

    private final AreaTree areas;
    private final ContestRegister contests;
    private final Duration interval;
    private final Disclosure disclosure;
    private ProcessorContext<String, byte[]> context;
    private KeyValueStore<PartialKey, Figure> partials;
    private FigureLedger tallies;
    private Showings showings;
    private ShowingDecision decision;
    private long treeVersion;

    /** @param disclosure which figures may be shown, given which have been before */
    public RollUp(AreaTree areas, ContestRegister contests, Duration interval, Disclosure disclosure) {
        this.areas = areas;
        this.contests = contests;
        this.interval = interval;
        this.disclosure = disclosure;
    }

    /** Runs again after a failure of the task: nothing that is remembered outside the stores may survive. */
    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        partials = context.getStateStore(PARTIALS);
        tallies = new FigureLedger(context.getStateStore(TALLIES));
        showings = new Showings(context.getStateStore(SHOWINGS));
        decision = new ShowingDecision(areas, contests, interval, disclosure, tallies, showings);
        // The tree may have changed while nobody looked: the first flush compares everything with it.
        treeVersion = -1;
        Ticks.between(context, interval, this::flush);
    }

    @Override
    public void process(Record<ContestId, Partial> record) {
        Partial partial = record.value();
        PartialKey key = new PartialKey(new Key(record.key(), partial.area()), partial.source());
        Figure known = partials.get(key);
        Figure change = known == null ? partial.figure() : partial.figure().minus(known);
        if (change.equals(Figure.NONE)) {
            return;
        }
        partials.put(key, partial.figure());
        for (AreaCode area : areas.path(partial.area())) {
            tallies.add(new Key(record.key(), area), change);
        }
    }

    private void flush(long timestamp) {
        long version = areas.version();
        if (version == treeVersion) {
            decision.look(timestamp, tallies.unsent());
        } else {
            tallies.replaceAll(rolledUp());
            treeVersion = version;
            decision.look(timestamp, tallies.areas().keySet());
        }
        if (tallies.sendUnsent((key, figure) -> send(key, figure, timestamp))) {
            // Readers see what is committed.
            context.commit();
        }
    }

    private Map<Key, Figure> rolledUp() {
        Map<Key, Figure> rolledUp = new HashMap<>();
        try (KeyValueIterator<PartialKey, Figure> all = partials.all()) {
            all.forEachRemaining(partial -> {
                ContestId contest = partial.key.place().contest();
                for (AreaCode area : areas.path(partial.key.place().area())) {
                    rolledUp.merge(new Key(contest, area), partial.value, Figure::plus);
                }
            });
        }
        return rolledUp;
    }

    private void send(Key key, Figure figure, long timestamp) {
        TallyUpdated tally = new TallyUpdated(
                key.contest(),
                key.area(),
                figure.individual(),
                figure.group(),
                figure.partiesReported(),
                figure.parties(),
                figure.checkedIn(),
                showings.of(key));
        Instant now = Instant.ofEpochMilli(timestamp);
        var event = EventRecord.of(Topics.TALLIES, tally.key(), tally, UUID.randomUUID(), now, "results");
        Headers headers = event.headers();
        context.forward(new Record<>(event.key(), event.value(), timestamp, headers));
    }

    /** A place and the partition that counted there; as text {@code contest/area/partition}. */
    public record PartialKey(Key place, int source) {
        @Override
        public String toString() {
            return place + "/" + source;
        }

        private static PartialKey parse(String text) {
            int slash = text.lastIndexOf('/');
            return new PartialKey(Key.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }

        public static Serde<PartialKey> serde() {
            return TextSerde.of(PartialKey::parse);
        }
    }
}
