package org.folkmoot.results.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.results.contest.ContestFacts;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.rollup.Figure;
import org.folkmoot.results.rollup.Ticks;

/**
 * Knows the ballot of each voter that stands, and turns each new one into a change of figures.
 *
 * <p>A ballot accepted after the close does not count, but the close may become known after that ballot was read. So
 * until a contest is <em>settled</em>, the ballots that others replaced are kept as long as they may come back. A
 * contest is settled once, when its close is first seen: late ballots give way to the last one in time, and what was
 * replaced is forgotten. From then on late ballots are turned away as they come. Whether a contest is settled stands in
 * a store of this partition, not in the register: what a ballot does depends on committed state alone.
 */
final class BallotBook implements Processor<String, StandingBallot, ContestId, FigureChange> {
    static final String STANDING = "standing-ballots";
    static final String REPLACED = "replaced-ballots";
    static final String SETTLED = "settled-contests";

    private final ContestRegister contests;
    private final TallySettings settings;
    private ProcessorContext<ContestId, FigureChange> context;
    private KeyValueStore<String, StandingBallot> standing;
    private KeyValueStore<String, Instant> settled;
    private ReplacedBallots replaced;
    private Map<ContestId, Instant> closes;

    BallotBook(ContestRegister contests, TallySettings settings) {
        this.contests = contests;
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<ContestId, FigureChange> context) {
        this.context = context;
        standing = context.getStateStore(STANDING);
        settled = context.getStateStore(SETTLED);
        replaced = new ReplacedBallots(context.getStateStore(REPLACED), settings.closeHorizon());
        closes = new HashMap<>();
        try (KeyValueIterator<String, Instant> all = settled.all()) {
            all.forEachRemaining(each -> closes.put(ContestId.of(each.key), each.value));
        }
        Ticks.every(context, settings.flushInterval(), timestamp -> settleClosed());
        Ticks.every(context, settings.pruneInterval(), timestamp -> replaced.prune());
    }

    @Override
    public void process(Record<String, StandingBallot> record) {
        String voter = record.key();
        StandingBallot ballot = record.value();
        ContestId contest = ContestId.of(voter.substring(0, voter.indexOf('/')));
        Instant close = closes.get(contest);
        if (close != null && ballot.isLate(close)) {
            return;
        }
        StandingBallot before = standing.get(voter);
        if (before == null) {
            standing.put(voter, ballot);
            change(contest, ballot, 1);
        } else if (ballot.replaces(before)) {
            standing.put(voter, ballot);
            replace(contest, before, ballot);
            if (close == null && before.couldOutlast(ballot)) {
                replaced.keepReplaced(contest, voter, before, ballot);
            }
        } else if (close == null && ballot.couldOutlast(before)) {
            replaced.keepOlder(voter, ballot);
        }
    }

    private void settleClosed() {
        for (ContestFacts contest : contests.all()) {
            contest.closesAt()
                    .filter(close -> !closes.containsKey(contest.id()))
                    .ifPresent(close -> settle(contest.id(), close));
        }
    }

    private void settle(ContestId contest, Instant close) {
        for (KeyValue<String, StandingBallot> late : lateBallots(contest, close)) {
            change(contest, late.value, -1);
            replaced.lastInTime(late.key, close)
                    .ifPresentOrElse(
                            earlier -> {
                                standing.put(late.key, earlier);
                                change(contest, earlier, 1);
                            },
                            () -> standing.delete(late.key));
        }
        replaced.forget(contest);
        settled.put(contest.toString(), close);
        closes.put(contest, close);
    }

    private List<KeyValue<String, StandingBallot>> lateBallots(ContestId contest, Instant close) {
        List<KeyValue<String, StandingBallot>> late = new ArrayList<>();
        try (var ballots = standing.prefixScan(contest + "/", new StringSerializer())) {
            ballots.forEachRemaining(each -> {
                if (each.value.isLate(close)) {
                    late.add(each);
                }
            });
        }
        return late;
    }

    /** Nearly always in the same area, where one change says it; nothing if the votes are the same. */
    private void replace(ContestId contest, StandingBallot before, StandingBallot ballot) {
        if (before.area().equals(ballot.area())) {
            if (!before.votes().equals(ballot.votes())) {
                change(contest, ballot.area(), ballot.figure().minus(before.figure()));
            }
        } else {
            change(contest, before, -1);
            change(contest, ballot, 1);
        }
    }

    private void change(ContestId contest, StandingBallot ballot, int sign) {
        change(contest, ballot.area(), sign > 0 ? ballot.figure() : Figure.NONE.minus(ballot.figure()));
    }

    private void change(ContestId contest, AreaCode area, Figure figure) {
        context.forward(new Record<>(contest, new FigureChange(area, figure), context.currentStreamTimeMs()));
    }
}
