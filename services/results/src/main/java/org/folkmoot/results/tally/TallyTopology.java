package org.folkmoot.results.tally;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.contracts.ballot.BallotEvent;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.Fit;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.party.GroupResultEvent;
import org.folkmoot.contracts.tally.TallyEvent.Showing;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.disclosure.Disclosure;
import org.folkmoot.results.intake.AnswerReader;
import org.folkmoot.results.intake.Answers;
import org.folkmoot.results.intake.EventReader;
import org.folkmoot.results.intake.Events;
import org.folkmoot.results.intake.UnreadableRecords;
import org.folkmoot.results.rollup.AreaTree;
import org.folkmoot.results.rollup.Figure;
import org.folkmoot.results.rollup.FigureLedger;
import org.folkmoot.results.rollup.JsonSerde;
import org.folkmoot.results.rollup.Partial;
import org.folkmoot.results.rollup.RollUp;
import org.folkmoot.results.rollup.TextSerde;

/**
 * How the tally is wired. Phase one reads four topics, partition by partition, and adds up what changes; phase two adds
 * up the partitions by contest. Between the two, and after the second, a record is a whole figure and there is at most
 * one for each contest, area and partition in each interval.
 *
 * <p>Exactly once: a figure, the mark that it was sent, the record that carries it, and the offsets of what was read
 * are committed in one transaction, be it that a ballot or the clock set them off. See
 * {@code docs/decisions/0020-tally-in-two-phases.md}.
 */
public final class TallyTopology {
    private static final String WAITING_BALLOTS = "waiting-ballots";
    private static final String WAITING_RESULTS = "waiting-results";

    private final StreamsBuilder builder = new StreamsBuilder();
    private final ContestRegister contests;
    private final AreaTree areas;
    private final UnreadableRecords unreadable;
    private final TallySettings settings;

    private TallyTopology(
            ContestRegister contests, AreaTree areas, UnreadableRecords unreadable, TallySettings settings) {
        this.contests = contests;
        this.areas = areas;
        this.unreadable = unreadable;
        this.settings = settings;
    }

    public static Topology build(
            ContestRegister contests, AreaTree areas, UnreadableRecords unreadable, TallySettings settings) {
        return new TallyTopology(contests, areas, unreadable, settings).build();
    }

    private Topology build() {
        addStores();
        answers(ballots(), WAITING_BALLOTS)
                .process(
                        () -> new BallotBook(contests, settings),
                        Named.as("ballot-book"),
                        BallotBook.STANDING,
                        BallotBook.REPLACED,
                        BallotBook.SETTLED)
                .merge(answers(results(), WAITING_RESULTS)
                        .process(GroupBook::new, Named.as("group-book"), GroupBook.STANDING))
                .merge(events(Topics.CHECK_INS, TallyTopology::key, TallyTopology::area)
                        .process(
                                () -> new CheckInBook(contests, settings),
                                Named.as("check-in-book"),
                                CheckInBook.PEOPLE,
                                CheckInBook.CONTESTS))
                .merge(events(Topics.PARTIES, event -> event.party().id().toString(), DeclaredParty::of)
                        .process(
                                () -> new PartyBook(contests, settings),
                                Named.as("party-book"),
                                PartyBook.PARTIES,
                                PartyBook.CONTESTS))
                .process(() -> new PartialTallies(settings), Named.as("partial-tallies"), PartialTallies.FIGURES)
                .repartition(Repartitioned.<ContestId, Partial>as("partials")
                        .withKeySerde(TextSerde.of(ContestId::of))
                        .withValueSerde(Partial.serde())
                        .withNumberOfPartitions(Topics.TALLIES.partitions()))
                .process(
                        () -> new RollUp(
                                areas, contests, settings.flushInterval(), new Disclosure(settings.suppressionSize())),
                        Named.as("roll-up"),
                        RollUp.PARTIALS,
                        RollUp.TALLIES,
                        RollUp.SHOWINGS)
                .to(Topics.TALLIES.name(), Produced.with(Serdes.String(), Serdes.ByteArray()));
        return builder.build();
    }

    private <E, V> KStream<String, V> events(Topic<E> topic, Function<E, String> key, Function<E, V> reading) {
        Events<E> events = new Events<>(topic, key);
        return records(topic).process(() -> new EventReader<>(events, reading, unreadable));
    }

    private <E, V> KStream<String, V> answers(Answers<E, V> answers, String waiting) {
        builder.addStateStore(store(waiting, Serdes.String(), Serdes.ByteArray()));
        return records(answers.events().topic())
                .process(
                        () -> new AnswerReader<>(answers, waiting, contests, settings.flushInterval(), unreadable),
                        waiting);
    }

    private KStream<String, byte[]> records(Topic<?> topic) {
        return builder.stream(topic.name(), Consumed.with(Serdes.String(), Serdes.ByteArray()));
    }

    private static Answers<BallotEvent, StandingBallot> ballots() {
        return new Answers<>(
                new Events<>(Topics.BALLOTS, TallyTopology::key),
                BallotEvent::contestId,
                TallyTopology::fits,
                StandingBallot::of);
    }

    private static Answers<GroupResultEvent, StandingResult> results() {
        return new Answers<>(
                new Events<>(Topics.GROUP_RESULTS, event -> event.result().key()),
                event -> event.result().contestId(),
                StandingResult::fits,
                StandingResult::of);
    }

    private static boolean fits(Fit fit, BallotEvent event) {
        return switch (event) {
            case BallotCast cast -> fit.takes(cast.selection());
        };
    }

    private void addStores() {
        Serde<String> text = Serdes.String();
        Serde<ContestId> contest = TextSerde.of(ContestId::of);
        builder.addStateStore(store(BallotBook.STANDING, text, StandingBallot.serde()));
        builder.addStateStore(store(BallotBook.REPLACED, text, StandingBallot.serde()));
        builder.addStateStore(store(BallotBook.SETTLED, text, TextSerde.of(Instant::parse)));
        builder.addStateStore(store(GroupBook.STANDING, text, JsonSerde.of(StandingResult.class)));
        builder.addStateStore(store(CheckInBook.PEOPLE, text, TextSerde.of(AreaCode::of)));
        builder.addStateStore(store(CheckInBook.CONTESTS, contest, TextSerde.of(AssemblyId::of)));
        builder.addStateStore(store(PartyBook.PARTIES, text, JsonSerde.of(DeclaredParty.class)));
        builder.addStateStore(store(PartyBook.CONTESTS, contest, JsonSerde.of(ContestOpening.class)));
        builder.addStateStore(ledger(PartialTallies.FIGURES));
        builder.addStateStore(store(RollUp.PARTIALS, RollUp.PartialKey.serde(), Figure.serde()));
        builder.addStateStore(ledger(RollUp.TALLIES));
        builder.addStateStore(store(RollUp.SHOWINGS, FigureLedger.Key.serde(), JsonSerde.of(Showing.class)));
    }

    /** Cached: a figure that changes with every ballot is written to the changelog once a commit. */
    private StoreBuilder<?> ledger(String name) {
        return store(name, FigureLedger.Key.serde(), FigureLedger.Entry.serde()).withCachingEnabled();
    }

    private <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> key, Serde<V> value) {
        var supplier = switch (settings.stores()) {
            case MEMORY -> Stores.inMemoryKeyValueStore(name);
            case DISK -> Stores.persistentKeyValueStore(name);
        };
        return Stores.keyValueStoreBuilder(supplier, key, value);
    }

    private static String key(BallotEvent event) {
        return switch (event) {
            case BallotCast cast -> cast.key();
        };
    }

    private static String key(CheckInEvent event) {
        return switch (event) {
            case ParticipantCheckedIn checkedIn -> checkedIn.assemblyId() + "/" + checkedIn.participantId();
        };
    }

    private static AreaCode area(CheckInEvent event) {
        return switch (event) {
            case ParticipantCheckedIn checkedIn -> Objects.requireNonNull(checkedIn.area());
        };
    }
}
