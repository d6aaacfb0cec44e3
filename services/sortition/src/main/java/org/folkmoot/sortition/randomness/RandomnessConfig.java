package org.folkmoot.sortition.randomness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Public randomness. */
@ConfigMapping(prefix = "folkmoot.randomness")
public interface RandomnessConfig {
    /** How long everybody can look at what is published before the randomness is known. */
    @WithDefault("PT24H")
    Duration notice();

    /** Where rounds of drand's quicknet are fetched, for example a relay of one's own; absent: an organiser enters them. */
    Optional<URI> drandUrl();
}
