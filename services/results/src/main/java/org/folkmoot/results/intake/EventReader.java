package org.folkmoot.results.intake;

import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Turns the records of a topic into what the tally needs of them, and puts aside those that are none of its events or
 * are incomplete, so that they hold nothing up.
 *
 * <p>The letter is written at once and outside the transaction. Its key is the record's position, so when the
 * transaction is repeated the letter replaces itself.
 */
public final class EventReader<E, V> implements Processor<String, byte[], String, V> {
    private final Events<E> events;
    private final Function<E, V> reading;
    private final UnreadableRecords unreadable;
    private ProcessorContext<String, V> context;

    /** @param reading what is needed of an event; throws when the event is incomplete */
    public EventReader(Events<E> events, Function<E, V> reading, UnreadableRecords unreadable) {
        this.events = events;
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
            value = reading.apply(events.read(record.key(), record.headers(), record.value()));
        } catch (RuntimeException e) {
            unreadable.put(events.topic().deadLetters(), Events.asConsumed(record, context), e);
            return;
        }
        context.forward(record.withValue(value));
    }
}
