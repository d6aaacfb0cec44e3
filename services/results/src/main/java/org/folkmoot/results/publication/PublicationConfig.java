package org.folkmoot.results.publication;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;

/** Where publications are kept and who signs them. */
@ConfigMapping(prefix = "folkmoot.publication")
interface PublicationConfig {
    /** Where files are kept; what is missing there is made again from the log. Every instance has its own. */
    @NotNull
    Path directory();

    /** Only from the environment, the same for all instances. Whoever has it can sign in our name. */
    @Size(min = 32, message = "needs at least 32 characters (FOLKMOOT_PUBLICATION_SIGNING_SECRET)")
    String signingSecret();
}
