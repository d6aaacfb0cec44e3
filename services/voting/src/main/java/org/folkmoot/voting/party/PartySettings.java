package org.folkmoot.voting.party;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What a watch-party may be. */
@ConfigMapping(prefix = "folkmoot.party")
interface PartySettings {
    /** The largest headcount that a convener may declare. */
    @WithDefault("1000")
    @Min(1)
    int mostHeadcount();

    /** Above it a headcount holds only once an organiser has approved it. */
    @WithDefault("200")
    @Min(1)
    int headcountLimit();
}
