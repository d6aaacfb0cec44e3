package org.folkmoot.voting.electorate;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was said last under each key, by the order of the log: also when parts of it are read again. */
final class Latest<K, V> {
    private final Map<K, Said<V>> known = new ConcurrentHashMap<>();

    private record Said<V>(V value, long offset) {}

    void put(K key, V value, long offset) {
        known.merge(
                key, new Said<>(value, offset), (there, update) -> update.offset() < there.offset() ? there : update);
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(known.get(key)).map(Said::value);
    }
}
