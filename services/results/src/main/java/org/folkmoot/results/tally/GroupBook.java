package org.folkmoot.results.tally;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.results.rollup.Figure;

/** Knows the result of each watch-party that stands, and turns each new version into a change of figures. */
final class GroupBook implements Processor<String, StandingResult, ContestId, FigureChange> {
    static final String STANDING = "standing-results";

    private ProcessorContext<ContestId, FigureChange> context;
    private KeyValueStore<String, StandingResult> standing;

    @Override
    public void init(ProcessorContext<ContestId, FigureChange> context) {
        this.context = context;
        standing = context.getStateStore(STANDING);
    }

    @Override
    public void process(Record<String, StandingResult> record) {
        String party = record.key();
        StandingResult result = record.value();
        StandingResult before = standing.get(party);
        if (before != null && !result.replaces(before)) {
            return;
        }
        standing.put(party, result);
        ContestId contest = ContestId.of(party.substring(0, party.indexOf('/')));
        if (before != null) {
            change(contest, before.area(), Figure.NONE.minus(before.figure()));
        }
        change(contest, result.area(), result.figure());
    }

    private void change(ContestId contest, AreaCode area, Figure change) {
        if (!change.equals(Figure.NONE)) {
            context.forward(new Record<>(contest, new FigureChange(area, change), context.currentStreamTimeMs()));
        }
    }
}
