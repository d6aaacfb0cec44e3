package org.folkmoot.voting.contest;

import java.time.Duration;
import java.time.Instant;

/** What to tell whoever comes after the close. */
public final class Late {
    private Late() {}

    public static String by(Instant closesAt, Instant arrivedAt) {
        long seconds = Duration.between(closesAt, arrivedAt).plusMillis(999).toSeconds();
        return "This arrived " + seconds + (seconds == 1 ? " second" : " seconds") + " after the close.";
    }
}
