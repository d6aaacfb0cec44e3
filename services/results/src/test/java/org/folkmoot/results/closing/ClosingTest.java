package org.folkmoot.results.closing;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestEvent.ContestSettled;
import org.folkmoot.contracts.contest.ContestEvent.ContestVoided;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.outcome.OutcomeEvent;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.contracts.outcome.Publication;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSubmitted;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.counting.recount.RecountFiles;
import org.folkmoot.results.outcome.OutcomeAnnouncer;
import org.folkmoot.results.outcome.OutcomeBoard;
import org.folkmoot.results.outcome.OvertakenException;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From ballots on a real broker to the outcome, to the files, to somebody who recounts them. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
class ClosingTest {
    private static final List<String> FILES = List.of(
            "manifest.json",
            "manifest.sig",
            "result.json",
            "result.csv",
            "ballots.csv",
            "ballots.json",
            "tree.csv",
            "groups.csv");

    private final EventPublisher publisher = new EventPublisher();
    private final ContestId contest = ContestId.random();
    private final Instant opened = Instant.now().minusSeconds(60);
    private final Instant close = Instant.now().minusSeconds(10);

    @Inject
    OutcomeAnnouncer announcer;

    @Inject
    OutcomeBoard board;

    @TempDir
    private Path directory;

    @BeforeEach
    void defineAreas() {
        area("land", null);
        area("north", "land");
        area("south", "land");
    }

    @AfterEach
    void end() {
        publisher.close();
    }

    private void area(String code, String parent) {
        publisher.publish(
                Topics.AREAS,
                code,
                new AreaDefined(AreaCode.of(code), code, "area", parent == null ? null : AreaCode.of(parent), 0));
    }

    private void publish(ContestEvent event) {
        publisher.publish(Topics.CONTESTS, contest.toString(), event);
    }

    private void settle(ContestDefinition question) {
        publish(new ContestClosed(question, opened, close));
        publish(new ContestSettled(question, opened, close, Instant.now()));
    }

    private ContestDefinition asking(BallotForm form, ContestRules rules, String... options) {
        return new ContestDefinition(
                contest,
                AssemblyId.random(),
                "Shall we?",
                form,
                List.of(options).stream()
                        .map(id -> new ContestOption(OptionId.of(id), "Option " + id))
                        .toList(),
                new Electorate.CheckedIn(),
                Visibility.LIVE,
                rules);
    }

    private static ContestRules binding(Threshold threshold) {
        return new ContestRules(true, false, PartyPolicy.ALL, null, null, null, null, threshold);
    }

    private BallotId cast(int voter, long sequence, String area, Selection selection, Instant at) {
        BallotId id = BallotId.random();
        var ballot = new BallotCast(
                id, contest, new VoterKey("voter%017d".formatted(voter)), AreaCode.of(area), selection, sequence, at);
        publisher.publish(Topics.BALLOTS, ballot.key(), ballot);
        return id;
    }

    private BallotId cast(int voter, String area, String... options) {
        return cast(voter, 1, area, choices(options), close.minusSeconds(5));
    }

    private static Selection choices(String... options) {
        return new Selection.Choices(List.of(options).stream().map(OptionId::of).toList());
    }

    private void awaitOutcome() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            get("/outcomes/" + contest).then().statusCode(200);
            get("/publications/" + contest).then().statusCode(200);
        });
    }

    private void fetch() throws IOException {
        for (String file : FILES) {
            var answer = get("/publications/" + contest + "/" + file);
            assertThat(answer.statusCode()).describedAs(file).isEqualTo(200);
            Files.write(directory.resolve(file), answer.asByteArray());
        }
    }

    private record Ran(int exit, String out) {}

    private Ran recount(String... further) {
        var out = new StringWriter();
        String[] arguments = new String[further.length + 1];
        arguments[0] = directory.toString();
        System.arraycopy(further, 0, arguments, 1, further.length);
        int exit = new CommandLine(new RecountFiles())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(arguments);
        return new Ran(exit, out.toString());
    }

    @Test
    void countsOneBallotForEachVoterAndPublishesThem() throws IOException {
        publish(new ContestOpened(
                asking(new BallotForm.OneChoice(), binding(new Threshold.SimpleMajority()), "yes", "no"), opened));
        for (int voter = 0; voter < 20; voter++) {
            cast(voter, "north", "no");
        }
        for (int voter = 20; voter < 24; voter++) {
            cast(voter, "south", "yes");
        }
        BallotId replaced = cast(30, 1, "land", choices("no"), close.minusSeconds(9));
        BallotId standing = cast(30, 2, "land", choices("yes"), close);
        cast(30, 2, "land", choices("no"), close);
        BallotId late = cast(30, 3, "land", choices("no"), close.plusMillis(1));
        cast(31, 1, "land", new Selection.Blank(true), close);
        cast(40, "north", "perhaps");
        cast(41, "north", "yes", "no");
        cast(42, 1, "north", new Selection.Amount(3), close);
        cast(0, 2, "north", ranking("yes"), close);
        room(12, Map.of("yes", 11, "no", 1));
        room(12, Map.of("yes", 11, "no", 2));
        room(12, Map.of("x", 1));
        settle(asking(new BallotForm.OneChoice(), binding(new Threshold.SimpleMajority()), "yes", "no"));

        awaitOutcome();

        // What does not fit is left out and stops nothing.
        // 20 no and 4 + 1 yes by themselves, a blank; 11 yes and 1 no in the room: 21 to 16 of 37, 19 needed.
        get("/outcomes/" + contest)
                .then()
                .body("individual.ballots", equalTo(26))
                .body("individual.blanks", equalTo(1))
                .body("individual.counts.no", equalTo(20))
                .body("group.counts.yes", equalTo(11))
                .body("outcomes.rule", equalTo(List.of("plurality")))
                .body("outcomes[0].chosen", equalTo(List.of("no")))
                .body("outcomes[0].scores.score", equalTo(List.of("21", "16")))
                .body("decision.base", equalTo(37))
                .body("decision.needed", equalTo(19))
                .body("decision.votes", equalTo(21))
                .body("decision.carried", equalTo(true))
                .body("publication.ballots", equalTo(26));
        fetch();
        String list = Files.readString(directory.resolve("ballots.csv"));
        assertThat(list)
                .contains(standing + ",land,\"choices|yes\"")
                .doesNotContain(replaced.toString(), late.toString(), "voter0", "south");
        var proof = get("/publications/" + contest + "/proofs/" + standing);
        assertThat(proof.statusCode()).isEqualTo(200);
        Files.write(directory.resolve("my-proof.json"), proof.asByteArray());
        String key = get("/publications/key").jsonPath().getString("x");

        Ran ran =
                recount(directory.resolve("my-proof.json").toString(), "--key", key, "--receipt", standing.toString());

        assertThat(ran.out()).contains("proof of ballot " + standing + ": leads to the signed root", "\"held\":true");
        assertThat(ran.exit()).isZero();

        Path ballots = directory.resolve("ballots.csv");
        Files.writeString(ballots, list.replace(standing + ",land,\"choices|yes\"", standing + ",land,\"choices|no\""));
        Ran tampered = recount("--key", key);
        assertThat(tampered.exit()).isEqualTo(1);
        assertThat(tampered.out())
                .contains("DIFFERENCE ballot " + standing + " was altered in ballots.csv", "\"held\":false");
    }

    private void room(int answered, Map<String, Integer> counts) {
        PartyId party = PartyId.random();
        var byOption = new HashMap<OptionId, Integer>();
        counts.forEach((option, count) -> byOption.put(OptionId.of(option), count));
        var result = new GroupResult(contest, party, AreaCode.of("north"), 2, 20, 0, answered, byOption);
        publisher.publish(Topics.GROUP_RESULTS, result.key(), new GroupResultConfirmed(result, close));
        PartyId provisional = PartyId.random();
        var other = new GroupResult(contest, provisional, AreaCode.of("north"), 1, 20, 0, answered, byOption);
        publisher.publish(Topics.GROUP_RESULTS, other.key(), new GroupResultSubmitted(other, close));
    }

    @Test
    void announcesAnOutcomeOnceAndMakesTheFilesAgainWhereTheyAreMissing() throws IOException {
        var question = asking(new BallotForm.Ranking(3, true), ContestRules.PLAIN, "a", "b", "c");
        publish(new ContestOpened(question, opened));
        for (int voter = 0; voter < 5; voter++) {
            cast(voter, 1, "north", ranking("a", "b"), close);
        }
        for (int voter = 5; voter < 9; voter++) {
            cast(voter, 1, "north", ranking("b", "c"), close);
        }
        for (int voter = 9; voter < 11; voter++) {
            cast(voter, 1, "north", ranking("c", "b"), close);
        }
        settle(question);
        awaitOutcome();
        // a 5, b 4, c 2: c goes out, b wins 6 to 5.
        get("/outcomes/" + contest)
                .then()
                .body("outcomes.rule", equalTo(List.of("irv", "schulze", "borda")))
                .body("outcomes[0].chosen", equalTo(List.of("b")))
                .body("outcomes[0].rounds.size()", equalTo(2));
        byte[] manifest = get("/publications/" + contest + "/manifest.json").asByteArray();
        Path files = Path.of("target/publications-of-tests").resolve(contest.toString());
        Files.move(files, directory.resolve("moved"));
        // Would have changed everything, had it been there in time.
        cast(20, 1, "north", ranking("c"), close);

        await().atMost(Duration.ofSeconds(60)).until(() -> Files.isDirectory(files));

        fetch();
        assertThat(Files.readAllBytes(directory.resolve("manifest.json"))).isEqualTo(manifest);
        assertThat(recount().exit()).isZero();
        List<OutcomeEvent> announced = TopicReader.events(Topics.OUTCOMES, contest.toString());
        assertThat(announced).hasSize(1);

        ContestCounted first = board.find(contest).orElseThrow();
        var other = new Publication(12, "00", "another instance's");
        assertThatThrownBy(() -> announcer.announce(new ContestCounted(
                        contest, close, first.individual(), first.group(), first.outcomes(), null, other)))
                .isInstanceOf(OvertakenException.class);
        assertThat(TopicReader.events(Topics.OUTCOMES, contest.toString())).isEqualTo(announced);
    }

    private static Selection ranking(String... options) {
        return new Selection.Ranked(
                List.of(options).stream().map(id -> List.of(OptionId.of(id))).toList());
    }

    @Test
    void aVoidedContestIsNotCounted() {
        var question = asking(new BallotForm.OneChoice(), ContestRules.PLAIN, "yes", "no");
        publish(new ContestOpened(question, opened));
        cast(1, "north", "yes");
        publish(new ContestVoided(question, opened, close, "The sound was gone", close));

        await().untilAsserted(() -> get("/outcomes/" + contest)
                .then()
                .statusCode(409)
                .body("code", equalTo("contest-voided"))
                .body("reason", equalTo("The sound was gone")));
        get("/publications/" + contest).then().statusCode(404).body("code", equalTo("not-counted-yet"));
    }

    @Test
    void saysWhatThereIsNot() {
        var question = asking(new BallotForm.OneChoice(), ContestRules.PLAIN, "yes", "no");
        publish(new ContestOpened(question, opened));
        await().untilAsserted(() ->
                get("/outcomes/" + contest).then().statusCode(404).body("code", equalTo("not-counted-yet")));
        UUID nobody = UUID.randomUUID();
        get("/outcomes/" + nobody).then().statusCode(404).body("code", equalTo("unknown-contest"));
        get("/publications/" + nobody).then().statusCode(404).body("code", equalTo("unknown-contest"));

        cast(1, "north", "yes");
        settle(question);
        awaitOutcome();

        get("/publications/" + contest).then().statusCode(200).body("files.size()", equalTo(FILES.size()));
        get("/publications/" + contest + "/nodes").then().statusCode(404).body("code", equalTo("unknown-file"));
        get("/publications/" + contest + "/proofs/" + nobody)
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-ballot"));
    }

    @Test
    void aContestWithoutVotesHasAnOutcomeWithoutWinners() throws IOException {
        var question = asking(new BallotForm.Approval(2), binding(new Threshold.OfVoting(1, 2)), "a", "b");
        publish(new ContestOpened(question, opened));
        settle(question);
        awaitOutcome();

        get("/outcomes/" + contest)
                .then()
                .body("outcomes[0].rule", equalTo("av"))
                .body("outcomes[0].chosen", equalTo(List.of()))
                .body("decision.carried", equalTo(false))
                .body(
                        "publication.merkleRoot",
                        equalTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        fetch();
        assertThat(recount().exit()).isZero();
        assertThat(Files.readString(directory.resolve("ballots.json"), StandardCharsets.UTF_8))
                .contains("\"Ballots\":[");
    }
}
