package org.folkmoot.bench.burst;

/**
 * What a voter was told.
 *
 * @param retryAfter whether they were told when to try again
 * @param nanos from when the ballot was to be sent
 */
record Answer(int status, boolean retryAfter, String body, long nanos) {
    boolean isAcknowledgement() {
        return status == 201;
    }

    boolean isRefusal() {
        return status == 503 && retryAfter;
    }
}
