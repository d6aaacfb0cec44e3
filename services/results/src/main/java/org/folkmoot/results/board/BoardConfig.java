package org.folkmoot.results.board;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What of the tally is shown. */
@ConfigMapping(prefix = "folkmoot.tally")
interface BoardConfig {
    /** How many people an area's figures have at least to be shown; 0 or 1: all are. The web has to be told the same. */
    @WithDefault("10")
    @Min(0)
    int suppressionSize();
}
