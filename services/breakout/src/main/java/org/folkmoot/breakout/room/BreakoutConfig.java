package org.folkmoot.breakout.room;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient rooms are. */
@ConfigMapping(prefix = "folkmoot.breakout")
public interface BreakoutConfig {
    /** Whose device has been silent for so long is away; pages say every ten seconds that they are there. */
    @WithDefault("PT30S")
    Duration silence();

    /** Who has been silent for so long gives up the seat. They get it back when they return and it is free. */
    @WithDefault("PT2M")
    Duration goneAfter();
}
