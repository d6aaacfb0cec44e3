package org.folkmoot.results.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
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
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultCorrected;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSubmitted;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.KafkaResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recount on a real broker, against a tally written by hand; so no real tally may run beside it. */
class RecountIT {
    private static final Instant OPENED = Instant.parse("2026-05-02T18:00:00Z");
    private static final Instant CLOSE = Instant.parse("2026-05-02T18:05:00Z");
    private static final OptionId YES = OptionId.of("yes");
    private static final OptionId NO = OptionId.of("no");

    private final ContestId contest = ContestId.random();
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
                AssemblyId.random(),
                "Shall we?",
                new BallotForm.OneChoice(),
                List.of(new ContestOption(YES, "Yes"), new ContestOption(NO, "No")),
                new Electorate.CheckedIn(),
                Visibility.LIVE);
        publish(Topics.CONTESTS, contest.toString(), new ContestClosed(definition, OPENED, CLOSE));

        cast(1, 1, OPENED, "no");
        cast(1, 2, OPENED, "yes");
        cast(2, 5, CLOSE, "yes");
        cast(2, 4, OPENED, "no");
        cast(2, 6, CLOSE.plusNanos(1000), "no");
        cast(3, 1, OPENED, "no");
        cast(3, 1, OPENED, "yes");
        PartyId pub = PartyId.random();
        GroupResult corrected = result(pub, 3, 12, 7);
        publish(Topics.GROUP_RESULTS, corrected.key(), new GroupResultCorrected(corrected, "miscounted", OPENED));
        GroupResult confirmed = result(pub, 2, 12, 11);
        publish(Topics.GROUP_RESULTS, confirmed.key(), new GroupResultConfirmed(confirmed, OPENED));
        GroupResult provisional = result(PartyId.random(), 1, 30, 30);
        publish(Topics.GROUP_RESULTS, provisional.key(), new GroupResultSubmitted(provisional, OPENED));
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

    private void cast(int voter, long sequence, Instant at, String choice) {
        BallotCast ballot = new BallotCast(
                BallotId.random(),
                contest,
                VoterKey.of(String.format("voter%017d", voter)),
                area("recount-port"),
                new Selection.Choices(List.of(OptionId.of(choice))),
                sequence,
                at);
        publish(Topics.BALLOTS, ballot.key(), ballot);
    }

    private GroupResult result(PartyId party, int version, int answered, int yes) {
        return new GroupResult(contest, party, area("recount-port"), version, 40, 0, answered, Map.of(YES, yes));
    }

    private void publishTally(String area, long yes, long no) {
        var individual = new TallyColumn(3, Map.of(YES, yes, NO, no));
        var group = new TallyColumn(12, Map.of(YES, 7L));
        TallyUpdated tally = new TallyUpdated(contest, area(area), individual, group, 1, 1, 0);
        publish(Topics.TALLIES, tally.key(), tally);
    }

    private <E> void publish(Topic<E> topic, String key, E event) {
        publisher.publish(topic, key, event);
    }

    private static AreaCode area(String code) {
        return AreaCode.of(code);
    }
}
