package org.folkmoot.voting.settlement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a closed contest is settled. */
@ConfigMapping(prefix = "folkmoot.settlement")
interface SettlementSettings {
    /**
     * How long after the close a ballot that counts may still be on its way: an instance may be behind by the staleness
     * bound (5 s), the deduction of a member and the ballot itself take at most 5 s and 10 s (ADR 23).
     */
    @WithDefault("PT22S")
    Duration after();

    /** How long after the close a room whose result was set aside may lower it; as long as there is one. */
    @WithDefault("PT90S")
    Duration patience();

    /** How often is looked. */
    @WithDefault("PT0.5S")
    Duration check();
}
