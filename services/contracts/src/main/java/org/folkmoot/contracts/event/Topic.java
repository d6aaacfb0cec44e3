package org.folkmoot.contracts.event;

import java.util.Map;

/**
 * A topic and what stands on it.
 *
 * @param name {@code <service>.<stream>.v<major>}
 * @param codec reads and writes its events
 * @param retention whether the last event of each key is kept, or all of them
 * @param partitions how many partitions it is created with
 */
public record Topic<E>(String name, EventCodec<E> codec, Retention retention, int partitions) {
    /** What the broker may forget. */
    public enum Retention {
        /** The last event of a key says everything about it; older ones may go. */
        STATE,
        /** Every event is kept, for the audit. */
        LOG;

        public Map<String, String> settings() {
            return switch (this) {
                case STATE -> Map.of("cleanup.policy", "compact");
                case LOG -> Map.of("cleanup.policy", "delete", "retention.ms", "-1");
            };
        }
    }

    static <E> Topic<E> state(String name, Class<E> events, int partitions) {
        return new Topic<>(name, new EventCodec<>(events), Retention.STATE, partitions);
    }

    static <E> Topic<E> log(String name, Class<E> events, int partitions) {
        return new Topic<>(name, new EventCodec<>(events), Retention.LOG, partitions);
    }

    /** Where a consumer puts a record of this topic that it cannot read. */
    public String deadLetters() {
        return name + ".dead-letters";
    }
}
