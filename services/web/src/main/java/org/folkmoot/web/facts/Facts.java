package org.folkmoot.web.facts;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.folkmoot.contracts.area.AreaEvent;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.StageEvent.SegmentStarted;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.draw.DrawEvent;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.defaults.kafka.EventRecord;
import org.folkmoot.defaults.projection.ProjectionReader;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** All that pages and live updates show, held by every instance. One thread writes, any number read. */
@ApplicationScoped
public class Facts {
    private final AreaTree areas = new AreaTree();
    private final Map<AssemblyId, Known<AssemblyState>> assemblies = new ConcurrentHashMap<>();
    private final Map<AssemblyId, Known<SegmentStarted>> segments = new ConcurrentHashMap<>();
    private final Map<ContestId, Known<ContestState>> contests = new ConcurrentHashMap<>();
    private final Map<ContestId, ContestTallies> tallies = new ConcurrentHashMap<>();
    private final Map<ContestId, Known<ContestCounted>> outcomes = new ConcurrentHashMap<>();
    private final Map<DrawId, DrawNotice> draws = new ConcurrentHashMap<>();
    private volatile Position position = Position.START;
    private volatile ProjectionReader reader;

    void onStart(@Observes StartupEvent event, Projections projections) {
        reader = projections.everything(
                "facts",
                Subscription.to(Topics.AREAS, each -> areas.define((AreaEvent.AreaDefined) each)),
                Subscription.to(Topics.DRAWS, this::notice),
                follow(Stream.ASSEMBLIES, Topics.ASSEMBLIES, known -> {
                    AssemblyState state = AssemblyState.of(known.fact());
                    assemblies.put(state.id(), known.as(state));
                }),
                follow(Stream.STAGE, Topics.STAGE, known -> {
                    SegmentStarted segment = (SegmentStarted) known.fact();
                    segments.put(segment.assemblyId(), known.as(segment));
                }),
                follow(Stream.CONTESTS, Topics.CONTESTS, known -> {
                    ContestState state = ContestState.of(known.fact());
                    Known<ContestState> before = contests.get(state.id());
                    contests.put(state.id(), known.as(state.after(before == null ? null : before.fact())));
                }),
                follow(Stream.OUTCOMES, Topics.OUTCOMES, known -> {
                    ContestCounted outcome = (ContestCounted) known.fact();
                    outcomes.put(outcome.contestId(), known.as(outcome));
                }),
                follow(Stream.TALLIES, Topics.TALLIES, known -> {
                    TallyUpdated tally = (TallyUpdated) known.fact();
                    tallies.computeIfAbsent(tally.contestId(), contest -> new ContestTallies())
                            .put(known.as(tally));
                }));
    }

    private void notice(DrawEvent event) {
        draws.put(event.draw().id(), DrawNotice.of(event));
    }

    public AreaTree areas() {
        return areas;
    }

    public Optional<Known<AssemblyState>> assembly(AssemblyId id) {
        return Optional.ofNullable(assemblies.get(id));
    }

    public Collection<Known<AssemblyState>> assemblies() {
        return assemblies.values();
    }

    /** What is on stage in that assembly. */
    public Optional<Known<SegmentStarted>> segment(AssemblyId id) {
        return Optional.ofNullable(segments.get(id));
    }

    public Optional<Known<ContestState>> contest(ContestId id) {
        return Optional.ofNullable(contests.get(id));
    }

    /** The contests of an assembly in the order in which they were opened; those not opened yet at the end. */
    public List<Known<ContestState>> contests(AssemblyId assembly) {
        return contests.values().stream()
                .filter(known -> known.fact().definition().assemblyId().equals(assembly))
                .sorted(Comparator.comparing(
                                (Known<ContestState> known) -> known.fact().openedAt(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Known::offset))
                .toList();
    }

    /** The draws of an assembly that take place, by name. */
    public List<DrawNotice> draws(AssemblyId assembly) {
        return draws.values().stream()
                .filter(notice -> notice.draw().assemblyId().equals(assembly) && !notice.cancelled())
                .sorted(Comparator.comparing(
                                (DrawNotice notice) -> notice.draw().name())
                        .thenComparing(notice -> notice.draw().id()))
                .toList();
    }

    public ContestTallies tallies(ContestId contest) {
        return tallies.getOrDefault(contest, ContestTallies.NONE);
    }

    /** What a closed contest came to; empty until it has been counted. */
    public Optional<Known<ContestCounted>> outcome(ContestId contest) {
        return Optional.ofNullable(outcomes.get(contest));
    }

    /** Take it before reading facts: then what is read holds at least what the position says. */
    public Position position() {
        return position;
    }

    /** When it was last certain that everything the broker had was known here; long ago before reading has begun. */
    public Instant freshAt() {
        ProjectionReader running = reader;
        return running == null ? Instant.EPOCH : Instant.now().minus(running.staleness());
    }

    /**
     * Waits until something just done elsewhere is known here too, so that the next page shows it.
     *
     * @return false when it is not known in time, which is no error: it will come
     */
    public boolean await(BooleanSupplier condition, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return true;
    }

    private <E> Subscription follow(Stream stream, Topic<E> topic, Consumer<Known<E>> effect) {
        return Subscription.toRecords(topic, record -> {
            // After a failure of the reader it reads again from the start; what is known must not go back meanwhile.
            if (position.includes(stream, record.partition(), record.offset())) {
                return;
            }
            try {
                effect.accept(new Known<>(read(topic, record), stream, record.partition(), record.offset()));
            } finally {
                position = position.after(stream, record.partition(), record.offset());
            }
        });
    }

    private static <E> E read(Topic<E> topic, ConsumerRecord<String, byte[]> record) {
        return topic.codec().decode(EventRecord.name(record.headers()), record.value());
    }
}
