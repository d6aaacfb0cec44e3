package org.folkmoot.results.tally;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.results.rollup.FigureLedger;
import org.folkmoot.results.rollup.FigureLedger.Key;
import org.folkmoot.results.rollup.Partial;
import org.folkmoot.results.rollup.Ticks;

/**
 * Adds up the changes of this partition and sends each figure that changed on to where its contest is summed, at most
 * once per interval, however many ballots there were. What is sent is the whole figure, under the partition's name.
 */
final class PartialTallies implements Processor<ContestId, FigureChange, ContestId, Partial> {
    static final String FIGURES = "partial-figures";

    private final TallySettings settings;
    private FigureLedger figures;

    PartialTallies(TallySettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<ContestId, Partial> context) {
        figures = new FigureLedger(context.getStateStore(FIGURES));
        int source = context.taskId().partition();
        Ticks.every(context, settings.flushInterval(), timestamp -> flush(context, source, timestamp));
    }

    private void flush(ProcessorContext<ContestId, Partial> context, int source, long timestamp) {
        boolean any = figures.sendUnsent((key, figure) ->
                context.forward(new Record<>(key.contest(), new Partial(key.area(), source, figure), timestamp)));
        if (any) {
            // Phase two sees what is committed, and its clock strikes half an interval from now.
            context.commit();
        }
    }

    @Override
    public void process(Record<ContestId, FigureChange> record) {
        FigureChange change = record.value();
        figures.add(new Key(record.key(), change.area()), change.change());
    }
}
