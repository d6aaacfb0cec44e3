package org.folkmoot.voting.ballot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The bounds of the ballot path. */
@ConfigMapping(prefix = "folkmoot.ballot")
interface BallotSettings {
    /** How many ballots may wait for the broker; one more is answered with 503. */
    @WithDefault("10000")
    @Min(1)
    int inFlight();

    /** How old the knowledge of contests and party members may be; with older knowledge no ballot is accepted. */
    @WithDefault("PT5S")
    Duration stalenessBound();
}
