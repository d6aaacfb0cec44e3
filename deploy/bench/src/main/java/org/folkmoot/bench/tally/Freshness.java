package org.folkmoot.bench.tally;

import org.folkmoot.bench.report.Figures;

/**
 * How long after its acknowledgement a ballot is in a published tally, while others arrive.
 *
 * @param through what acknowledged the ballots
 * @param rate ballots acknowledged a second
 * @param measured ballots whose own time is known
 */
record Freshness(Through through, double rate, long measured, double p50Millis, double p99Millis, double mostMillis) {
    /** What acknowledges a ballot. */
    enum Through {
        /** The voting service, over HTTP and with the voter's token. */
        VOTING,
        /** The broker, straight to the bench: without the voting service and its share of the processor. */
        LOG
    }

    static Freshness of(Through through, double rate, long[] nanos) {
        return new Freshness(
                through,
                rate,
                nanos.length,
                Figures.percentile(nanos, 0.5) / 1e6,
                Figures.percentile(nanos, 0.99) / 1e6,
                Figures.percentile(nanos, 1) / 1e6);
    }
}
