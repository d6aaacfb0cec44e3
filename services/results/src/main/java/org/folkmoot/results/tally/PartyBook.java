package org.folkmoot.results.tally;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.results.contest.ContestFacts;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.rollup.Figure;

/**
 * Counts the parties, by area, that declared a headcount before a contest was opened: those whose result is awaited. A
 * contest takes part once it is open; which ones do stands in a store, so that none takes part twice.
 */
final class PartyBook implements Processor<String, DeclaredParty, ContestId, FigureChange> {
    static final String PARTIES = "declared-parties";
    static final String CONTESTS = "contests-with-parties";

    private final ContestRegister register;
    private final TallySettings settings;
    private ProcessorContext<ContestId, FigureChange> context;
    private KeyValueStore<String, DeclaredParty> parties;
    private KeyValueStore<ContestId, ContestOpening> contests;
    private Map<ContestId, ContestOpening> openings;

    PartyBook(ContestRegister register, TallySettings settings) {
        this.register = register;
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<ContestId, FigureChange> context) {
        this.context = context;
        parties = context.getStateStore(PARTIES);
        contests = context.getStateStore(CONTESTS);
        openings = new HashMap<>();
        try (KeyValueIterator<ContestId, ContestOpening> all = contests.all()) {
            all.forEachRemaining(each -> openings.put(each.key, each.value));
        }
        context.schedule(settings.flushInterval(), PunctuationType.WALL_CLOCK_TIME, timestamp -> admitContests());
    }

    @Override
    public void process(Record<String, DeclaredParty> record) {
        DeclaredParty told = record.value();
        String key = told.assembly() + "/" + record.key();
        DeclaredParty before = parties.get(key);
        DeclaredParty now = before == null ? told : told.after(before);
        if (now.equals(before)) {
            return;
        }
        parties.put(key, now);
        openings.forEach((contest, opening) -> {
            if (opening.assemblyId().equals(now.assembly())) {
                if (before != null && before.takesPartIn(opening)) {
                    change(contest, before, -1);
                }
                if (now.takesPartIn(opening)) {
                    change(contest, now, 1);
                }
            }
        });
    }

    private void admitContests() {
        for (ContestFacts contest : register.all()) {
            contest.openedAt()
                    .filter(openedAt -> !openings.containsKey(contest.id()))
                    .map(openedAt -> new ContestOpening(contest.assemblyId(), openedAt))
                    .ifPresent(opening -> admit(contest.id(), opening));
        }
    }

    private void admit(ContestId contest, ContestOpening opening) {
        contests.put(contest, opening);
        openings.put(contest, opening);
        try (var all = parties.prefixScan(opening.assemblyId() + "/", new StringSerializer())) {
            all.forEachRemaining(party -> {
                if (party.value.takesPartIn(opening)) {
                    change(contest, party.value, 1);
                }
            });
        }
    }

    private void change(ContestId contest, DeclaredParty party, int sign) {
        var change = new FigureChange(party.area(), Figure.parties(sign));
        context.forward(new Record<>(contest, change, context.currentStreamTimeMs()));
    }
}
