package org.folkmoot.results.closing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How closed contests are counted. */
@ConfigMapping(prefix = "folkmoot.closing")
interface ClosingConfig {
    /** How often it is looked whether a contest is due. */
    @WithDefault("500ms")
    Duration check();

    /** How long to wait after a count that failed for the first time. */
    @WithDefault("10S")
    Duration pause();
}
