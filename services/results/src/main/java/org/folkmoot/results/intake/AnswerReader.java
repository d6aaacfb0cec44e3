package org.folkmoot.results.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.folkmoot.contracts.ballot.Fit;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.rollup.Ticks;

/**
 * Reads what answers a contest: only what fits its definition is counted, all else is put aside as {@link EventReader}
 * does with what it cannot read.
 *
 * <p>An answer and its contest stand on different topics, so the answer may be read first. It then waits in a store until
 * the contest is open, from when on its definition is fixed: so what becomes of an answer never depends on which of the
 * two was read first.
 */
public final class AnswerReader<E, V> implements Processor<String, byte[], String, V> {
    private final Answers<E, V> answers;
    private final String store;
    private final ContestRegister contests;
    private final Duration interval;
    private final UnreadableRecords unreadable;
    private final Map<ContestId, Fit> fits = new HashMap<>();
    private ProcessorContext<String, V> context;
    private WaitingRecords waiting;

    /**
     * @param store where what waits is kept, under texts as bytes
     * @param interval how often it is looked whether a contest that is waited for is there
     */
    public AnswerReader(
            Answers<E, V> answers,
            String store,
            ContestRegister contests,
            Duration interval,
            UnreadableRecords unreadable) {
        this.answers = answers;
        this.store = store;
        this.contests = contests;
        this.interval = interval;
        this.unreadable = unreadable;
    }

    @Override
    public void init(ProcessorContext<String, V> context) {
        this.context = context;
        waiting = new WaitingRecords(context.getStateStore(store));
        Ticks.every(
                context,
                interval,
                timestamp -> List.copyOf(waiting.contests())
                        .forEach(contest -> fit(contest).ifPresent(fit -> admit(contest, fit))));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        E event;
        ContestId contest;
        try {
            event = answers.events().read(record.key(), record.headers(), record.value());
            contest = answers.contest().apply(event);
        } catch (RuntimeException e) {
            putAside(Events.asConsumed(record, context), e);
            return;
        }
        Optional<Fit> fit = fit(contest);
        if (fit.isPresent()) {
            admit(contest, fit.get());
            count(record.key(), event, fit.get(), () -> Events.asConsumed(record, context));
        } else {
            waiting.keep(contest, Events.asConsumed(record, context));
        }
    }

    /** In the order of the log: of two ballots with one sequence the first counts. */
    private void admit(ContestId contest, Fit fit) {
        for (ConsumerRecord<String, byte[]> record : waiting.take(contest)) {
            E event = answers.events().read(record.key(), record.headers(), record.value());
            count(record.key(), event, fit, () -> record);
        }
    }

    private void count(String key, E event, Fit fit, Supplier<ConsumerRecord<String, byte[]>> record) {
        V value;
        try {
            value = answers.read(event, fit);
        } catch (RuntimeException e) {
            putAside(record.get(), e);
            return;
        }
        context.forward(new Record<>(key, value, context.currentStreamTimeMs()));
    }

    private void putAside(ConsumerRecord<String, byte[]> record, RuntimeException reason) {
        unreadable.put(answers.events().topic().deadLetters(), record, reason);
    }

    private Optional<Fit> fit(ContestId id) {
        Fit known = fits.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Fit> fit = contests.find(id)
                .filter(contest -> contest.openedAt().isPresent())
                .map(contest -> new Fit(contest.definition()));
        fit.ifPresent(found -> fits.put(id, found));
        return fit;
    }
}
