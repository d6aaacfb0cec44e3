package org.folkmoot.assembly.checkin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** When people are let in. */
@ConfigMapping(prefix = "folkmoot.check-in")
interface CheckInConfig {
    /** How long before its planned beginning a published assembly lets people in. */
    @WithDefault("PT1H")
    @NotNull
    Duration opensBefore();

    /** How many check-ins are served at once; with more of them, the last would wait too long for the database. */
    @WithDefault("1000")
    @Min(1)
    int mostAtOnce();
}
