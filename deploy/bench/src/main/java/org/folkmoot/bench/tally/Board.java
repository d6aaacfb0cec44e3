package org.folkmoot.bench.tally;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.folkmoot.bench.tally.BallotBatches.Place;

/** What a tally has published so far, as its topic says. */
interface Board {
    String topic();

    void apply(ConsumerRecord<String, byte[]> record);

    /** Whether what is published is exactly this, and nothing else. */
    boolean shows(Map<Place, Long> expected);

    /** Records so far. */
    long published();
}
