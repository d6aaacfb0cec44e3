package org.folkmoot.bench.openloop;

/**
 * What a voter was told, and when.
 *
 * @param retryAfter whether they were told when to try again
 * @param at when the answer was there, by {@link System#nanoTime}
 * @param nanos from when the ballot was to be sent until then
 */
public record Answer(int status, boolean retryAfter, String body, long at, long nanos) {
    private static final int CREATED = 201;
    private static final int UNAVAILABLE = 503;

    public boolean isAcknowledgement() {
        return status == CREATED;
    }

    public boolean isRefusal() {
        return status == UNAVAILABLE && retryAfter;
    }
}
