package org.folkmoot.results.rollup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.tally.TallyEvent.Showing;
import org.folkmoot.results.rollup.FigureLedger.Key;

/** What may be shown of each figure, in a state store: what was shown once stays so, whoever counts. */
final class Showings {
    private final KeyValueStore<Key, Showing> store;
    private final Map<ContestId, Map<AreaCode, Showing>> showings = new HashMap<>();
    private final Set<ContestId> settled = new HashSet<>();

    Showings(KeyValueStore<Key, Showing> store) {
        this.store = store;
        try (KeyValueIterator<Key, Showing> entries = store.all()) {
            entries.forEachRemaining(entry -> remember(entry.key, entry.value));
        }
    }

    /** An area whose first ballot comes when all is settled, which should not be, shows nothing for good. */
    Showing of(Key key) {
        return showings.getOrDefault(key.contest(), Map.of())
                .getOrDefault(key.area(), new Showing(false, false, isSettled(key.contest())));
    }

    /** Whether nothing will change for this contest. */
    boolean isSettled(ContestId contest) {
        return settled.contains(contest);
    }

    /** The areas of the contest of which that may be shown. */
    Set<AreaCode> areas(ContestId contest, Predicate<Showing> which) {
        return showings.getOrDefault(contest, Map.of()).entrySet().stream()
                .filter(each -> which.test(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** False if it was said so before. */
    boolean put(Key key, Showing showing) {
        Showing known = showings.getOrDefault(key.contest(), Map.of()).get(key.area());
        boolean changed = !showing.equals(known);
        if (changed) {
            remember(key, showing);
            store.put(key, showing);
        }
        return changed;
    }

    private void remember(Key key, Showing showing) {
        showings.computeIfAbsent(key.contest(), first -> new HashMap<>()).put(key.area(), showing);
        if (showing.settled()) {
            settled.add(key.contest());
        }
    }
}
