package org.folkmoot.registration.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Participants' tokens. */
@ConfigMapping(prefix = "folkmoot.token")
interface TokenSettings {
    /** PKCS#8 PEM file of the RSA key that signs; made on the first start when absent. */
    Path keyFile();

    /** How long a token is good for; a new one costs only another look at the personal link. */
    @WithDefault("PT4H")
    Duration lifetime();
}
