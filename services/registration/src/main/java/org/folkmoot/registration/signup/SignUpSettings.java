package org.folkmoot.registration.signup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Mails to people who sign up. */
@ConfigMapping(prefix = "folkmoot.sign-up")
interface SignUpSettings {
    /** The least time between two mails to one address, so that nobody can flood another's mailbox. */
    @WithDefault("PT2M")
    Duration mailPause();

    /** How often a mail is tried before it is given up. */
    @WithDefault("12")
    @Min(1)
    int mailAttempts();

    /** The wait after the first failure; it doubles with each further one. */
    @WithDefault("PT30S")
    Duration mailFirstRetry();

    /** The longest wait between two attempts. */
    @WithDefault("PT1H")
    Duration mailLongestRetry();
}
