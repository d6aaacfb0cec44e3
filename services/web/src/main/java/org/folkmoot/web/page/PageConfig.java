package org.folkmoot.web.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** How pages look to people. */
@ConfigMapping(prefix = "folkmoot.web")
public interface PageConfig {
    /** Time zone of clock times in pages; a browser that runs our scripts shows its own instead. */
    @WithDefault("UTC")
    ZoneId timeZone();

    /** How long the number of sign-ups is shown before it is asked for again. */
    @WithDefault("PT2S")
    Duration counterAge();
}
