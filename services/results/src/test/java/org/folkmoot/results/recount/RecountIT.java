package org.folkmoot.results.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.contracts.outcome.Publication;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultCorrected;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSubmitted;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyEvent.HeadcountDeclared;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.KafkaResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recount on a real broker, against a tally written by hand; so no real tally may run beside it. */
class RecountIT {
    private static final Instant OPENED = Instant.parse("2026-05-02T18:00:00Z");
    private static final Instant CLOSE = Instant.parse("2026-05-02T18:05:00Z");
    private static final OptionId YES = OptionId.of("yes");
    private static final OptionId NO = OptionId.of("no");

    private final ContestId contest = ContestId.random();
    private final AssemblyId assembly = AssemblyId.random();
    private final SortedMap<BallotId, String> list = new TreeMap<>();

    @TempDir
    private Path directory;

    private final EventPublisher publisher = new EventPublisher();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeAll
    static void createTopics() throws Exception {
        Map<String, Object> settings =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaResource.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            var existing = admin.listTopics().names().get();
            List<NewTopic> missing = Topics.ALL.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .flatMap(topic -> Stream.of(
                            new NewTopic(topic.name(), topic.partitions(), (short) 1)
                                    .configs(topic.retention().settings()),
                            new NewTopic(topic.deadLetters(), 1, (short) 1)))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }

    @BeforeEach
    void aContestThatHasClosed() {
        publish(Topics.AREAS, "recount-city", new AreaDefined(area("recount-city"), "City", "city", null, 0));
        publish(
                Topics.AREAS,
                "recount-port",
                new AreaDefined(area("recount-port"), "Port", "neighbourhood", area("recount-city"), 0));
        var definition = new ContestDefinition(
                contest,
                assembly,
                "Shall we?",
                new BallotForm.OneChoice(),
                List.of(new ContestOption(YES, "Yes"), new ContestOption(NO, "No")),
                new Electorate.CheckedIn(),
                Visibility.LIVE);
        publish(Topics.CONTESTS, contest.toString(), new ContestClosed(definition, OPENED, CLOSE));

        cast(1, 1, OPENED, "no");
        list.put(cast(1, 2, OPENED, "yes"), "recount-city,\"choices|yes\"");
        list.put(cast(2, 5, CLOSE, "yes"), "*,\"choices|yes\"");
        cast(2, 4, OPENED, "no");
        cast(2, 6, CLOSE.plusNanos(1000), "no");
        list.put(cast(3, 1, OPENED, "no"), "recount-port,\"choices|no\"");
        cast(3, 1, OPENED, "yes");
        PartyId pub = PartyId.random();
        declare(new Party(pub, assembly, area("recount-port"), "The Anchor"), OPENED);
        declare(new Party(PartyId.random(), assembly, area("recount-port"), "The Swan"), OPENED.plusMillis(1));
        declare(new Party(PartyId.random(), AssemblyId.random(), area("recount-port"), "The Bear"), OPENED);
        ParticipantId ana = ParticipantId.random();
        checkIn(ana, "recount-city");
        checkIn(ana, "recount-port");
        GroupResult corrected = result(pub, 3, 12, 7);
        publish(Topics.GROUP_RESULTS, corrected.key(), new GroupResultCorrected(corrected, "miscounted", OPENED));
        GroupResult confirmed = result(pub, 2, 12, 11);
        publish(Topics.GROUP_RESULTS, confirmed.key(), new GroupResultConfirmed(confirmed, OPENED));
        GroupResult provisional = result(PartyId.random(), 1, 30, 30);
        publish(Topics.GROUP_RESULTS, provisional.key(), new GroupResultSubmitted(provisional, OPENED));
    }

    private void declare(Party party, Instant at) {
        publish(Topics.PARTIES, party.id().toString(), new HeadcountDeclared(party, 40, at));
    }

    private void checkIn(ParticipantId person, String area) {
        publish(
                Topics.CHECK_INS,
                assembly + "/" + person,
                new ParticipantCheckedIn(assembly, person, area(area), OPENED));
    }

    @AfterEach
    void end() {
        publisher.close();
    }

    @Test
    void agreesWithATallyThatIsRight() throws Exception {
        publishTally("recount-port", 2, 1);
        publishTally("recount-city", 2, 1);

        assertThat(recount()).isZero();
        var line = Json.MAPPER.readTree(lastLine());
        assertThat(line.get("held").asBoolean()).isTrue();
        assertThat(line.get("differences").asInt()).isZero();
        assertThat(line.get("ballots").asInt()).isEqualTo(7);
        assertThat(line.get("voters").asInt()).isEqualTo(3);
        assertThat(line.get("replaced").asInt()).isEqualTo(2);
        assertThat(line.get("late").asInt()).isEqualTo(1);
        assertThat(line.get("duplicates").asInt()).isEqualTo(1);
        assertThat(line.at("/totals/yes/individual").asInt()).isEqualTo(2);
        assertThat(line.at("/totals/yes/group").asInt()).isEqualTo(7);
        assertThat(line.at("/totals/yes/total").asInt()).isEqualTo(9);
        assertThat(line.at("/totals/no/total").asInt()).isEqualTo(1);
    }

    @Test
    void namesEachDifference() throws Exception {
        publishTally("recount-port", 2, 1);
        publishTally("recount-city", 3, 1);

        assertThat(recount("--patience", "0")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("DIFFERENCE recount-city individual option yes: recount 2, tally 3")
                .doesNotContain("DIFFERENCE recount-port");
        assertThat(Json.MAPPER.readTree(lastLine()).get("differences").asInt()).isEqualTo(1);
    }

    @Test
    void aTallyThatIsMissingIsADifference() throws Exception {
        publishTally("recount-port", 2, 1);

        assertThat(recount("--patience", "0", "--json")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(1);
    }

    @Test
    void namesPartiesAndPeopleThatWereNotThere() throws Exception {
        var individual = new TallyColumn(3, Map.of(YES, 2L, NO, 1L));
        var group = new TallyColumn(12, Map.of(YES, 7L));
        for (String area : List.of("recount-port", "recount-city")) {
            TallyUpdated tally = new TallyUpdated(contest, area(area), individual, group, 1, 2, 5);
            publish(Topics.TALLIES, tally.key(), tally);
        }

        assertThat(recount("--patience", "0")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "DIFFERENCE recount-port parties: recount 1, tally 2",
                        "DIFFERENCE recount-port checked in: recount 1, tally 5");
        assertThat(Json.MAPPER.readTree(lastLine()).get("differences").asInt()).isEqualTo(4);
    }

    @Test
    void agreesWithAnOutcomeAndWithThePublishedListUnderItsRoot() throws Exception {
        publishTally("recount-port", 2, 1);
        publishTally("recount-city", 2, 1);
        announce(2, 7, rootOfThree());
        writeList();

        assertThat(recount("--publication", directory.toString())).isZero();
        var line = Json.MAPPER.readTree(lastLine());
        assertThat(line.get("announced").asBoolean()).isTrue();
        assertThat(line.get("rootCompared").asBoolean()).isTrue();
    }

    /** As when a room's result had missed the closing count. */
    @Test
    void namesWhatTheAnnouncedOutcomeLacks() throws Exception {
        publishTally("recount-port", 2, 1);
        publishTally("recount-city", 2, 1);
        announce(1, 0, rootOfThree());

        assertThat(recount()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "DIFFERENCE outcome individual option yes: recount 2, announced 1",
                        "DIFFERENCE outcome group option yes: recount 7, announced 0")
                .contains("the list of ballots was not compared");
    }

    @Test
    void namesTheBallotsInWhichListAndLogDiffer() throws Exception {
        publishTally("recount-port", 2, 1);
        publishTally("recount-city", 2, 1);
        announce(2, 7, "00");
        BallotId altered = list.firstKey();
        BallotId missing = list.lastKey();
        BallotId invented = BallotId.of("00000000-0000-4000-8000-000000000000");
        list.put(altered, "recount-port,\"choices|maybe\"");
        list.remove(missing);
        list.put(invented, "recount-port,\"choices|yes\"");
        writeList();

        assertThat(recount("--publication", directory.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "DIFFERENCE ballot " + altered + ": on the list choices|maybe",
                        "DIFFERENCE ballot " + missing + " is in the log and not on the list",
                        "DIFFERENCE ballot " + invented + " is on the list and does not count by the log",
                        "over the list, announced 00");
    }

    private void announce(long yes, long inRooms, String root) {
        publish(
                Topics.OUTCOMES,
                contest.toString(),
                new ContestCounted(
                        contest,
                        CLOSE,
                        new TallyColumn(3, Map.of(YES, yes, NO, 1L)),
                        new TallyColumn(12, Map.of(YES, inRooms)),
                        List.of(),
                        null,
                        new Publication(3, root, "signature")));
    }

    private void writeList() throws IOException {
        var lines = new StringBuilder("BallotId,GpUnitId,Selection\n");
        list.forEach((id, rest) -> lines.append(id).append(',').append(rest).append('\n'));
        Files.writeString(directory.resolve("ballots.csv"), lines);
    }

    /** RFC 9162, section 2.1.1, for three leaves: the hash of the first two is beside the third leaf. */
    private String rootOfThree() throws NoSuchAlgorithmException {
        List<byte[]> leaves = new ArrayList<>();
        for (var ballot : list.entrySet()) {
            String leaf = (ballot.getKey() + "|" + ballot.getValue())
                    .replace("\"", "")
                    .replaceFirst(",", "|");
            leaves.add(sha256(0, leaf.getBytes(StandardCharsets.UTF_8), new byte[0]));
        }
        byte[] firstTwo = sha256(1, leaves.getFirst(), leaves.get(1));
        return HexFormat.of().formatHex(sha256(1, firstTwo, leaves.getLast()));
    }

    private static byte[] sha256(int kind, byte[] one, byte[] other) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) kind);
        digest.update(one);
        return digest.digest(other);
    }

    @Test
    void saysWhichContestIsMissing() throws Exception {
        assertThat(run("--bootstrap-servers", KafkaResource.bootstrapServers(), "--contest", NOWHERE))
                .isEqualTo(3);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(NOWHERE);
    }

    @Test
    void saysWhatIsWrongWithTheCommandLine() throws Exception {
        assertThat(run("--contest", NOWHERE)).isEqualTo(2);
        assertThat(run("--contest", "seven", "--bootstrap-servers", "x:1")).isEqualTo(2);
        assertThat(run("--loudly")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("Usage: recount", "Unknown argument --loudly");
    }

    private static final String NOWHERE = "7d5f2b3e-0000-4000-8000-0000000057af";

    private int recount(String... further) throws Exception {
        return run(Stream.concat(
                        Stream.of(
                                "--bootstrap-servers",
                                KafkaResource.bootstrapServers(),
                                "--contest",
                                contest.toString()),
                        Stream.of(further))
                .toArray(String[]::new));
    }

    private int run(String... arguments) throws Exception {
        return Recount.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                arguments);
    }

    private String lastLine() {
        return out.toString(StandardCharsets.UTF_8).lines().toList().getLast();
    }

    private BallotId cast(int voter, long sequence, Instant at, String choice) {
        BallotCast ballot = new BallotCast(
                BallotId.random(),
                contest,
                VoterKey.of(String.format("voter%017d", voter)),
                area("recount-port"),
                new Selection.Choices(List.of(OptionId.of(choice))),
                sequence,
                at);
        publish(Topics.BALLOTS, ballot.key(), ballot);
        return ballot.ballotId();
    }

    private GroupResult result(PartyId party, int version, int answered, int yes) {
        return new GroupResult(contest, party, area("recount-port"), version, 40, 0, answered, Map.of(YES, yes));
    }

    private void publishTally(String area, long yes, long no) {
        var individual = new TallyColumn(3, Map.of(YES, yes, NO, no));
        var group = new TallyColumn(12, Map.of(YES, 7L));
        TallyUpdated tally = new TallyUpdated(contest, area(area), individual, group, 1, 1, 1);
        publish(Topics.TALLIES, tally.key(), tally);
    }

    private <E> void publish(Topic<E> topic, String key, E event) {
        publisher.publish(topic, key, event);
    }

    private static AreaCode area(String code) {
        return AreaCode.of(code);
    }
}
