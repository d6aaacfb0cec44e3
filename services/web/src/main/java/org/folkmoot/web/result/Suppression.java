package org.folkmoot.web.result;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which figures are too small to be shown; to be set as in results, or the two could be subtracted. */
@ConfigMapping(prefix = "folkmoot.tally")
interface Suppression {
    /** How many people a figure that is shown has at least. */
    @WithDefault("10")
    int suppressionSize();
}
