package org.folkmoot.results.tally;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.results.contest.ContestFacts;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.rollup.Figure;
import org.folkmoot.results.rollup.Ticks;

/**
 * Counts who is checked in, by area, for each contest of their assembly. A contest takes part from the moment it is
 * first seen, with everyone who is there already; which ones do stands in a store, so that none takes part twice.
 */
final class CheckInBook implements Processor<String, AreaCode, ContestId, FigureChange> {
    static final String PEOPLE = "checked-in";
    static final String CONTESTS = "contests-with-check-ins";

    private final ContestRegister register;
    private final TallySettings settings;
    private ProcessorContext<ContestId, FigureChange> context;
    private KeyValueStore<String, AreaCode> people;
    private KeyValueStore<ContestId, AssemblyId> contests;
    private Map<AssemblyId, Set<ContestId>> byAssembly;

    CheckInBook(ContestRegister register, TallySettings settings) {
        this.register = register;
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<ContestId, FigureChange> context) {
        this.context = context;
        people = context.getStateStore(PEOPLE);
        contests = context.getStateStore(CONTESTS);
        byAssembly = new HashMap<>();
        try (KeyValueIterator<ContestId, AssemblyId> all = contests.all()) {
            all.forEachRemaining(each -> contestsOf(each.value).add(each.key));
        }
        Ticks.every(context, settings.flushInterval(), timestamp -> admitContests());
    }

    @Override
    public void process(Record<String, AreaCode> record) {
        String person = record.key();
        AreaCode area = record.value();
        AreaCode before = people.get(person);
        if (area.equals(before)) {
            return;
        }
        people.put(person, area);
        for (ContestId contest : contestsOf(AssemblyId.of(person.substring(0, person.indexOf('/'))))) {
            if (before != null) {
                change(contest, before, -1);
            }
            change(contest, area, 1);
        }
    }

    private void admitContests() {
        for (ContestFacts contest : register.all()) {
            if (contestsOf(contest.assemblyId()).add(contest.id())) {
                contests.put(contest.id(), contest.assemblyId());
                peopleByArea(contest.assemblyId()).forEach((area, count) -> change(contest.id(), area, count));
            }
        }
    }

    private Map<AreaCode, Long> peopleByArea(AssemblyId assembly) {
        Map<AreaCode, Long> counts = new HashMap<>();
        try (var present = people.prefixScan(assembly + "/", new StringSerializer())) {
            present.forEachRemaining(person -> counts.merge(person.value, 1L, Long::sum));
        }
        return counts;
    }

    private Set<ContestId> contestsOf(AssemblyId assembly) {
        return byAssembly.computeIfAbsent(assembly, unseen -> new HashSet<>());
    }

    private void change(ContestId contest, AreaCode area, long count) {
        var change = new FigureChange(area, Figure.checkedIn(count));
        context.forward(new Record<>(contest, change, context.currentStreamTimeMs()));
    }
}
