package org.folkmoot.voting.judgement;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a ballot is judged, and how much its judge knows.
 *
 * @param knownAt everything published up to then is known here
 * @param closeNotice how long ahead a close is announced
 */
public record Moment(Instant now, Instant knownAt, Duration closeNotice) {
    /** Whether all that was said up to {@code instant} is known. */
    boolean knows(Instant instant) {
        return !knownAt.isBefore(instant);
    }

    /**
     * The time to write on a ballot for a contest that seems open. A close not known at {@code knownAt} was announced
     * later and takes effect a whole notice after its announcement; half of the notice is left for its way through
     * outbox and broker. So a ballot that is acknowledged also counts, even where the close is learned too late. In
     * whole milliseconds, as it is remembered.
     */
    Instant acceptance(Instant openedAt) {
        Instant certain = knownAt.plus(closeNotice.dividedBy(2));
        Instant accepted = (certain.isBefore(now) ? certain : now).truncatedTo(ChronoUnit.MILLIS);
        return accepted.isBefore(openedAt) ? openedAt : accepted;
    }
}
