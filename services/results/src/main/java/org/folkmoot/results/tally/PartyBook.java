package org.folkmoot.results.tally;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.results.contest.ContestFacts;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.rollup.Figure;
import org.folkmoot.results.rollup.Ticks;

/**
 * Counts the parties, by area, that declared a headcount before a contest was opened and that the contest takes: those
 * whose result is awaited. A contest takes part once it is open, and is looked at again when its close is known, since
 * a party may be certified up to then; how far each has come stands in a store, so that nothing is done twice.
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
        Ticks.every(context, settings.flushInterval(), timestamp -> admitContests());
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
                if (before != null && opening.takes(before)) {
                    change(contest, before, -1);
                }
                if (opening.takes(now)) {
                    change(contest, now, 1);
                }
            }
        });
    }

    private void admitContests() {
        for (ContestFacts contest : register.all()) {
            ContestOpening known = openings.get(contest.id());
            boolean news = known == null
                    ? contest.openedAt().isPresent()
                    : known.closesAt() == null && contest.closesAt().isPresent();
            if (news) {
                admit(contest.id(), Optional.ofNullable(known), ContestOpening.of(contest));
            }
        }
    }

    private void admit(ContestId contest, Optional<ContestOpening> before, ContestOpening now) {
        contests.put(contest, now);
        openings.put(contest, now);
        try (var all = parties.prefixScan(now.assemblyId() + "/", new StringSerializer())) {
            all.forEachRemaining(party -> {
                boolean counted =
                        before.filter(opening -> opening.takes(party.value)).isPresent();
                if (counted != now.takes(party.value)) {
                    change(contest, party.value, counted ? -1 : 1);
                }
            });
        }
    }

    private void change(ContestId contest, DeclaredParty party, int sign) {
        var change = new FigureChange(party.area(), Figure.parties(sign));
        context.forward(new Record<>(contest, change, context.currentStreamTimeMs()));
    }
}
