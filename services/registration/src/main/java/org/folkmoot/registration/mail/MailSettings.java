package org.folkmoot.registration.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.ZoneId;

/** Mails to people who signed up. */
@ConfigMapping(prefix = "folkmoot.mail")
interface MailSettings {
    /** The least time between two mails of one kind to one address, so that nobody can flood another's mailbox. */
    @WithDefault("PT2M")
    Duration pause();

    /** How often a mail is tried before it is given up. */
    @WithDefault("12")
    @Min(1)
    int attempts();

    /** The wait after the first failure; it doubles with each further one. */
    @WithDefault("PT30S")
    Duration firstRetry();

    /** The longest wait between two attempts. */
    @WithDefault("PT1H")
    Duration longestRetry();

    /** In which times of day are given. */
    @WithDefault("Europe/London")
    ZoneId timeZone();
}
