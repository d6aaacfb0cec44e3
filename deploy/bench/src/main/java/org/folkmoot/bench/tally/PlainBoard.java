package org.folkmoot.bench.tally;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.folkmoot.bench.tally.Counts.Place;
import org.folkmoot.contracts.area.AreaCode;

/** The counts of {@link PlainTally}. */
final class PlainBoard implements Board {
    private static final String SEPARATOR = "/choices|";

    private final Map<Place, Long> counts = new HashMap<>();
    private long published;

    @Override
    public String topic() {
        return PlainTally.COUNTS;
    }

    @Override
    public void apply(ConsumerRecord<String, byte[]> record) {
        published++;
        int separator = record.key().indexOf(SEPARATOR);
        Place place = new Place(
                AreaCode.of(record.key().substring(0, separator)),
                record.key().substring(separator + SEPARATOR.length()));
        long count =
                record.value() == null ? 0 : ByteBuffer.wrap(record.value()).getLong();
        if (count == 0) {
            counts.remove(place);
        } else {
            counts.put(place, count);
        }
    }

    @Override
    public Counts counts() {
        return new Counts(counts);
    }

    @Override
    public long published() {
        return published;
    }
}
