package org.folkmoot.results.rollup;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;

/**
 * Figures by contest and area, in a state store, each with the mark whether its latest value was sent on. The mark is
 * stored, and so committed, together with the figure: after a crash exactly those are sent that still have to be.
 *
 * <p>The store is meant to be cached, so that a figure which changes with every ballot is written once a commit. Figures
 * are also kept here as objects, since this is the store's only writer.
 */
public final class FigureLedger {
    private final KeyValueStore<Key, Entry> store;
    private final Map<Key, RunningFigure> figures = new HashMap<>();
    private final Map<ContestId, Set<AreaCode>> areas = new HashMap<>();
    private final Set<Key> unsent = new LinkedHashSet<>();

    /** Reads the whole store, which holds a figure for each contest and area, never for each ballot. */
    public FigureLedger(KeyValueStore<Key, Entry> store) {
        this.store = store;
        try (KeyValueIterator<Key, Entry> entries = store.all()) {
            entries.forEachRemaining(entry -> {
                remember(entry.key, entry.value.figure());
                if (!entry.value.sent()) {
                    unsent.add(entry.key);
                }
            });
        }
    }

    public void add(Key key, Figure change) {
        RunningFigure figure = figures.get(key);
        if (figure == null) {
            figure = remember(key, new RunningFigure());
        }
        figure.add(change);
        changed(key, figure);
    }

    /** Sends on what changed since the last time; false if nothing did. */
    public boolean sendUnsent(BiConsumer<Key, Figure> sending) {
        boolean any = !unsent.isEmpty();
        for (Key key : unsent) {
            RunningFigure figure = figures.get(key);
            sending.accept(key, figure.figure());
            store.put(key, new Entry(figure, true));
        }
        unsent.clear();
        return any;
    }

    /** Makes the figures these and no others; an area that is missing here has come to nothing. */
    void replaceAll(Map<Key, Figure> wanted) {
        Set<Key> all = new LinkedHashSet<>(figures.keySet());
        all.addAll(wanted.keySet());
        for (Key key : all) {
            Figure figure = wanted.getOrDefault(key, Figure.NONE);
            RunningFigure known = figures.get(key);
            if (known == null || !figure.equals(known.figure())) {
                RunningFigure right = RunningFigure.of(figure);
                changed(key, remember(key, right));
            }
        }
    }

    /** Every contest with the areas that have a figure. */
    Map<ContestId, Set<AreaCode>> areas() {
        return areas;
    }

    RunningFigure figure(Key key) {
        return figures.get(key);
    }

    /** The contests with something to send on. */
    Set<ContestId> unsent() {
        return unsent.stream().map(Key::contest).collect(Collectors.toSet());
    }

    /** Sends a figure on though it is the same. */
    void sendAgain(Key key) {
        changed(key, figures.get(key));
    }

    private RunningFigure remember(Key key, RunningFigure figure) {
        figures.put(key, figure);
        areas.computeIfAbsent(key.contest(), first -> new HashSet<>()).add(key.area());
        return figure;
    }

    private void changed(Key key, RunningFigure figure) {
        unsent.add(key);
        store.put(key, new Entry(figure, false));
    }

    /** Where a figure belongs; as text {@code contest/area}. */
    public record Key(ContestId contest, AreaCode area) {
        private static final int CONTEST_LENGTH = 36;

        @Override
        public String toString() {
            return contest + "/" + area;
        }

        static Key parse(String text) {
            return new Key(
                    ContestId.of(text.substring(0, CONTEST_LENGTH)), AreaCode.of(text.substring(CONTEST_LENGTH + 1)));
        }

        public static Serde<Key> serde() {
            return TextSerde.of(Key::parse);
        }
    }

    /** A figure and whether it was sent on since it changed. Stores write it at once, so it may change afterwards. */
    public record Entry(RunningFigure figure, boolean sent) {
        public static Serde<Entry> serde() {
            return CompactSerde.of(
                    Entry::write,
                    Entry::read,
                    FirstRelease.class,
                    json -> new Entry(RunningFigure.of(json.figure), json.sent));
        }

        private static void write(Entry entry, DataOutput out) throws IOException {
            out.writeBoolean(entry.sent);
            entry.figure.write(out);
        }

        private static Entry read(DataInput in) throws IOException {
            boolean sent = in.readBoolean();
            return new Entry(RunningFigure.read(in), sent);
        }

        /** How the first release kept an entry, as JSON. */
        private record FirstRelease(Figure figure, boolean sent) {}
    }
}
