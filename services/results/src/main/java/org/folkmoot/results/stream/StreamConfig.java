package org.folkmoot.results.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.folkmoot.results.tally.TallySettings;

/** How the tally is run. */
@ConfigMapping(prefix = "folkmoot.tally")
interface StreamConfig {
    /** Under which name instances count together; under another one everything is counted anew. */
    @WithDefault("results")
    String application();

    /** How often figures that changed are sent on, in each of the two phases. */
    @WithDefault("250ms")
    Duration flushInterval();

    /** How often what was read and what was written are committed together. */
    @WithDefault("100ms")
    Duration commitInterval();

    /** How far a close may lie before the newest ballot already read when it becomes known. */
    @WithDefault("1H")
    Duration closeHorizon();

    /** Where state is kept besides its changelog: memory, or disk for more voters than fit into the heap. */
    @WithDefault("memory")
    TallySettings.Stores stores();

    /** How many people an area's figures have at least to be shown; 0 or 1: all are. */
    @WithDefault("10")
    @Min(0)
    int suppressionSize();

    /** Threads that count; more than there are partitions are of no use. */
    @WithDefault("1")
    @Min(1)
    int threads();

    /** After how long without a sign of life the other instances take over; a restarted one need not wait for it. */
    @WithDefault("10S")
    Duration sessionTimeout();

    /** How long an open transaction of an instance that never comes back may hold up the readers. */
    @WithDefault("10S")
    Duration transactionTimeout();
}
