package org.folkmoot.bench.ballots;

import java.net.URI;
import java.time.Duration;

/** Something that sends ballots as fast as they are answered, from so many connections at once. */
interface Load {
    /** The name for the report. */
    String name();

    /**
     * Every voter votes in turn, again and again, with sequences from {@code firstSequence} on.
     *
     * @return what came of it
     */
    Outcome run(URI target, Duration time, long firstSequence) throws Exception;

    /**
     * What was answered.
     *
     * @param answered answers of any kind
     * @param refused of those, the ones that did not say success
     * @param failed requests without an answer
     */
    record Outcome(long answered, long refused, long failed, double seconds, double p50Millis, double p99Millis) {
        long taken() {
            return answered - refused;
        }

        double rate() {
            return taken() / seconds;
        }
    }
}
