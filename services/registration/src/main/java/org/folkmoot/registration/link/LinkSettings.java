package org.folkmoot.registration.link;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;

/** Personal links. */
@ConfigMapping(prefix = "folkmoot.link")
interface LinkSettings {
    /** Whoever has it can open every link; changing it revokes them all. */
    @Size(min = 32)
    String secret();
}
