package org.folkmoot.results.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where records go that are none of the events their topic may hold. */
@FunctionalInterface
public interface UnreadableRecords {
    /** Returns when the record is safely put aside; putting it aside again must not multiply it. */
    void put(String deadLetterTopic, ConsumerRecord<?, byte[]> record, RuntimeException reason);
}
