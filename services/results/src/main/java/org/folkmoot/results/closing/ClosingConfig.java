package org.folkmoot.results.closing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When closed contests are counted. */
@ConfigMapping(prefix = "folkmoot.closing")
interface ClosingConfig {
    /**
     * How long after its close a contest is counted. A ballot accepted in time is in the log, or refused for good, within
     * the ten seconds that voting's producer tries; the rest is for clocks that differ.
     */
    @WithDefault("15S")
    Duration settle();

    /** How often it is looked whether a contest is due. */
    @WithDefault("500ms")
    Duration check();

    /** How long to wait after a count that failed. */
    @WithDefault("10S")
    Duration pause();
}
