package org.folkmoot.bench.tally;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a tally has published so far, as its topic says. */
interface Board {
    String topic();

    void apply(ConsumerRecord<String, byte[]> record);

    /** Every figure that stands published now and is not 0. */
    Counts counts();

    /** Records so far. */
    long published();
}
