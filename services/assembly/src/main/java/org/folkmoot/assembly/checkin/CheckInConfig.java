package org.folkmoot.assembly.checkin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** When people are let in. */
@ConfigMapping(prefix = "folkmoot.check-in")
interface CheckInConfig {
    /** How long before its planned beginning a published assembly lets people in. */
    @WithDefault("PT1H")
    @NotNull
    Duration opensBefore();
}
