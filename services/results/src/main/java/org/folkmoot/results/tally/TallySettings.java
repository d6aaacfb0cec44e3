package org.folkmoot.results.tally;

import java.time.Duration;

/**
 * What the topology can be told.
 *
 * @param flushInterval how often figures that changed are sent on, at most; bounds the output
 * @param closeHorizon how far a close may lie before the newest ballot already read when it becomes known
 * @param stores where state is kept, besides its changelog on the broker
 * @param suppressionSize how many people a figure that is shown has at least; 0 or 1: all are shown
 */
public record TallySettings(Duration flushInterval, Duration closeHorizon, Stores stores, int suppressionSize) {
    /** Where state is kept between restarts of a task. */
    public enum Stores {
        /** The fastest; a restart reads the changelog. */
        MEMORY,
        /** RocksDB, for more voters than fit into the heap; after a crash it reads the changelog, too. */
        DISK
    }

    Duration pruneInterval() {
        return Duration.ofMinutes(1);
    }
}
