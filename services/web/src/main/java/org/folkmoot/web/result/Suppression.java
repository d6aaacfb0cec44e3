package org.folkmoot.web.result;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What pages say of figures that are too small to be shown; results decides which those are. */
@ConfigMapping(prefix = "folkmoot.tally")
interface Suppression {
    /** How many people a figure that is shown has at least; to be set as in results. */
    @WithDefault("10")
    int suppressionSize();
}
