package org.folkmoot.results.tally;

import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.UnreadableEventException;
import org.folkmoot.defaults.kafka.EventRecord;

/**
 * Turns the records of a topic into what the tally needs of them, and puts aside those that are none of its events or
 * are incomplete, so that they hold nothing up. An event under a key that is not its own is put aside, too: it may stand
 * on the wrong partition, where it would count again.
 *
 * <p>The letter is written at once and outside the transaction. Its key is the record's position, so when the
 * transaction is repeated the letter replaces itself.
 */
final class EventReader<E, V> implements Processor<String, byte[], String, V> {
    private final Topic<E> topic;
    private final Function<E, String> key;
    private final Function<E, V> reading;
    private final UnreadableRecords unreadable;
    private ProcessorContext<String, V> context;

    /**
     * @param key under which an event belongs
     * @param reading what is needed of an event; throws when the event is incomplete
     */
    EventReader(Topic<E> topic, Function<E, String> key, Function<E, V> reading, UnreadableRecords unreadable) {
        this.topic = topic;
        this.key = key;
        this.reading = reading;
        this.unreadable = unreadable;
    }

    @Override
    public void init(ProcessorContext<String, V> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        V value;
        try {
            value = read(record);
        } catch (RuntimeException e) {
            unreadable.put(topic.deadLetters(), asConsumed(record), e);
            return;
        }
        context.forward(record.withValue(value));
    }

    private V read(Record<String, byte[]> record) {
        E event = topic.codec().decode(EventRecord.name(record.headers()), record.value());
        if (!key.apply(event).equals(record.key())) {
            throw new UnreadableEventException("The key is not that of the event", null);
        }
        return reading.apply(event);
    }

    private ConsumerRecord<String, byte[]> asConsumed(Record<String, byte[]> record) {
        RecordMetadata position = context.recordMetadata().orElseThrow();
        var consumed = new ConsumerRecord<>(
                position.topic(), position.partition(), position.offset(), record.key(), record.value());
        record.headers().forEach(consumed.headers()::add);
        return consumed;
    }
}
