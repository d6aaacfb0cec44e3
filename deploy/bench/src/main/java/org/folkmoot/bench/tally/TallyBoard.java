package org.folkmoot.bench.tally;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.folkmoot.bench.tally.Counts.Place;
import org.folkmoot.bench.venue.Moot;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;

/** The tallies of one contest as the results service publishes them, the country's included. */
final class TallyBoard implements Board {
    private final Moot moot;
    private final Map<AreaCode, TallyUpdated> tallies = new HashMap<>();
    private long published;

    TallyBoard(Moot moot) {
        this.moot = moot;
    }

    @Override
    public String topic() {
        return Topics.TALLIES.name();
    }

    @Override
    public void apply(ConsumerRecord<String, byte[]> record) {
        if (record.key().startsWith(moot.contest().toString())) {
            published++;
            var tally = (TallyUpdated) Topics.TALLIES.codec().decode("TallyUpdated", record.value());
            tallies.put(tally.area(), tally);
        }
    }

    @Override
    public Counts counts() {
        Map<Place, Long> counts = new HashMap<>();
        tallies.forEach((area, tally) -> tally.individual().counts().forEach((option, count) -> {
            if (count != 0) {
                counts.put(new Place(area, option.value()), count);
            }
        }));
        return new Counts(counts);
    }

    @Override
    public long published() {
        return published;
    }

    long keys() {
        return tallies.size();
    }
}
