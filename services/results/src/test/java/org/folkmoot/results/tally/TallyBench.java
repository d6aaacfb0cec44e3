package org.folkmoot.results.tally;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestEvent.ContestPrepared;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.event.EventHeaders;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.rollup.AreaTree;

/** The whole topology without a broker, with one contest, and words to say what happens to it. */
final class TallyBench implements AutoCloseable {
    static final Instant OPENED = Instant.parse("2026-05-02T18:00:00Z");
    static final Instant CLOSE = Instant.parse("2026-05-02T18:05:00Z");
    static final Duration HORIZON = Duration.ofHours(1);
    private static final Duration FLUSH = Duration.ofMillis(250);

    final AssemblyId assembly = AssemblyId.random();
    final ContestRegister contests = new ContestRegister();
    final AreaTree areas = new AreaTree();
    final List<ConsumerRecord<?, byte[]>> putAside = new ArrayList<>();
    final ContestDefinition contest;

    private final BallotForm form;
    private final TopologyTestDriver driver;
    private final TestOutputTopic<String, byte[]> output;
    private final Map<ContestId, Map<AreaCode, TallyUpdated>> latest = new HashMap<>();
    private int published;

    TallyBench() {
        this(new BallotForm.Approval(3));
    }

    /** An open contest in a country of two regions, of which one has two localities. */
    TallyBench(BallotForm form) {
        this.form = form;
        contest = define();
        var settings = new TallySettings(FLUSH, HORIZON, TallySettings.Stores.MEMORY, 10);
        var topology = TallyTopology.build(contests, areas, (topic, record, reason) -> putAside.add(record), settings);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
        driver = new TopologyTestDriver(topology, properties, OPENED);
        output = driver.createOutputTopic(Topics.TALLIES.name(), new StringDeserializer(), new ByteArrayDeserializer());
        area("country", null);
        area("north", "country");
        area("south", "country");
        area("hill", "north");
        area("vale", "north");
        contestOpens(contest);
    }

    void contestOpens(ContestDefinition definition) {
        contests.apply(new ContestOpened(definition, OPENED));
    }

    /** Another contest of the same kind, of which nobody knows yet. */
    ContestDefinition define() {
        List<ContestOption> options = form instanceof BallotForm.Amount
                ? List.of()
                : Stream.of("a", "b", "c")
                        .map(option -> new ContestOption(OptionId.of(option), "Option " + option))
                        .toList();
        return new ContestDefinition(
                ContestId.random(),
                assembly,
                "Shall we?",
                form,
                options,
                new Electorate.CheckedIn(),
                Visibility.LIVE,
                rules(PartyPolicy.ALL));
    }

    private static ContestRules rules(PartyPolicy parties) {
        return new ContestRules(true, false, parties, null, null, null, null, null);
    }

    ContestDefinition furtherContest() {
        ContestDefinition further = define();
        contests.apply(new ContestPrepared(further));
        return further;
    }

    /** The contest is for these parties; before it was for all. */
    void contestTakes(PartyPolicy parties) {
        contests.apply(new ContestOpened(taking(parties), OPENED));
    }

    void contestCloses(PartyPolicy parties) {
        contests.apply(new ContestClosed(taking(parties), OPENED, CLOSE));
        flush();
    }

    private ContestDefinition taking(PartyPolicy parties) {
        return new ContestDefinition(
                contest.id(),
                assembly,
                contest.question(),
                contest.form(),
                contest.options(),
                contest.electorate(),
                contest.visibility(),
                rules(parties));
    }

    void area(String code, String parent) {
        areas.apply(new AreaDefined(AreaCode.of(code), code, "area", parent == null ? null : AreaCode.of(parent), 0));
    }

    @Override
    public void close() {
        driver.close();
    }

    void contestCloses() {
        contests.apply(new ContestClosed(contest, OPENED, CLOSE));
        flush();
    }

    BallotCast ballot(String voter, long sequence, Instant acceptedAt, String area, String... choices) {
        List<OptionId> marked = Stream.of(choices).map(OptionId::of).toList();
        return ballot(voter, sequence, acceptedAt, area, new Selection.Choices(marked));
    }

    BallotCast ballot(String voter, long sequence, Instant acceptedAt, String area, Selection selection) {
        return new BallotCast(
                BallotId.random(),
                contest.id(),
                VoterKey.of((voter + "-".repeat(22)).substring(0, 22)),
                AreaCode.of(area),
                selection,
                sequence,
                acceptedAt);
    }

    BallotCast ballot(String voter, long sequence, String area, String... choices) {
        return ballot(voter, sequence, OPENED.plusSeconds(sequence), area, choices);
    }

    void read(BallotCast ballot) {
        read(Topics.BALLOTS, ballot.key(), ballot);
    }

    <E> void read(Topic<E> topic, String key, E event) {
        read(topic, key, event.getClass().getSimpleName(), topic.codec().encode(event));
    }

    void read(Topic<?> topic, String key, String name, byte[] payload) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(EventHeaders.TYPE, (EventHeaders.TYPE_PREFIX + name).getBytes(StandardCharsets.UTF_8));
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, payload, headers, OPENED));
    }

    /** Lets the interval pass: contests are noticed, phase one sends, phase two sends, in at most three ticks. */
    void flush() {
        driver.advanceWallClockTime(FLUSH);
        driver.advanceWallClockTime(FLUSH);
        driver.advanceWallClockTime(FLUSH);
        output.readRecordsToList().forEach(this::publish);
    }

    void pass(Duration time) {
        driver.advanceWallClockTime(time);
        flush();
    }

    private void publish(TestRecord<String, byte[]> record) {
        var tally = (TallyUpdated) Topics.TALLIES.codec().decode("TallyUpdated", record.value());
        latest.computeIfAbsent(tally.contestId(), first -> new HashMap<>()).put(tally.area(), tally);
        published++;
    }

    /** Everything published since the beginning. */
    int published() {
        return published;
    }

    TallyUpdated tally(String area) {
        return tallyOf(contest.id(), area);
    }

    TallyUpdated tallyOf(ContestId contest, String area) {
        flush();
        return latest.getOrDefault(contest, Map.of()).get(AreaCode.of(area));
    }

    Map<AreaCode, TallyUpdated> tallies() {
        flush();
        return latest.getOrDefault(contest.id(), Map.of());
    }

    long stored(String store) {
        return driver.getKeyValueStore(store).approximateNumEntries();
    }
}
