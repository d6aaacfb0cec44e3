package org.folkmoot.voting.contest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How contests open and close. */
@ConfigMapping(prefix = "folkmoot.contest")
public interface ContestSettings {
    /** How long ahead a close is announced, so that every instance knows it when it takes effect. */
    @WithDefault("PT1S")
    Duration closeNotice();

    /** How long an opening waits for what was said before it (who joined which party) to be published. */
    @WithDefault("PT5S")
    Duration openPatience();

    /** How long after a close panels and parties stay as they are: instances that are behind may still judge ballots. */
    @WithDefault("PT10S")
    Duration electorateRest();
}
