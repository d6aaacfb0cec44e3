package org.folkmoot.results.board;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestEvent.ContestVoided;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyEvent.HeadcountDeclared;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events on a real broker to the answer, through the running tally. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
class TallyResourceTest {
    private static final Instant OPENED = Instant.now().minusSeconds(30);
    private static final AreaCode CITY = AreaCode.of("city");
    private static final AreaCode PORT = AreaCode.of("port");

    private final EventPublisher publisher = new EventPublisher();
    private final AssemblyId assembly = AssemblyId.random();
    private final ContestId contest = ContestId.random();

    @BeforeEach
    void defineAreas() {
        publisher.publish(Topics.AREAS, "city", new AreaDefined(CITY, "The city", "city", null, 0));
        publisher.publish(Topics.AREAS, "port", new AreaDefined(PORT, "The port", "neighbourhood", CITY, 0));
        publisher.publish(
                Topics.AREAS, "hills", new AreaDefined(AreaCode.of("hills"), "Hills", "neighbourhood", CITY, 0));
    }

    @AfterEach
    void end() {
        publisher.close();
    }

    @Test
    void showsBothColumnsWithTurnoutInEveryArea() {
        publish(new ContestOpened(definition(Visibility.LIVE), OPENED));
        cast(1, 1, "yes");
        cast(2, 1, "no");
        cast(2, 2, "yes");
        confirmParty(17, 9);
        checkIn();
        checkIn();

        awaitBallots("city", 2);
        await().untilAsserted(() -> get("/tallies/" + contest + "/city")
                .then()
                .statusCode(200)
                .body("area", equalTo("city"))
                .body("individual.ballots", equalTo(2))
                .body("individual.counts.yes", equalTo(2))
                .body("individual.counts", not(hasKey("no")))
                .body("group.ballots", equalTo(17))
                .body("group.counts.yes", equalTo(9))
                .body("partiesReported", equalTo(1))
                .body("parties", equalTo(1))
                .body("checkedIn", equalTo(2)));
        get("/tallies/" + contest)
                .then()
                .statusCode(200)
                .body("contestId", equalTo(contest.toString()))
                .body("status", equalTo("open"))
                .body("areas.area", equalTo(List.of("city", "port")));
    }

    @Test
    void hidesCountsButNotTurnoutUntilTheClose() {
        publish(new ContestOpened(definition(Visibility.TURNOUT_UNTIL_CLOSE), OPENED));
        cast(1, 1, "yes");
        awaitBallots("city", 1);
        get("/tallies/" + contest + "/city")
                .then()
                .body("individual.ballots", equalTo(1))
                .body("individual", not(hasKey("counts")))
                .body("individual", not(hasKey("blanks")))
                .body("group", not(hasKey("counts")));
        get("/tallies/" + contest).then().body("areas.individual", not(hasItem(hasKey("counts"))));

        publish(new ContestClosed(definition(Visibility.TURNOUT_UNTIL_CLOSE), OPENED, Instant.now()));

        await().untilAsserted(() -> get("/tallies/" + contest)
                .then()
                .body("status", equalTo("closed"))
                .body("areas[0].individual.counts.yes", equalTo(1)));
    }

    @Test
    void aCloseAnnouncedAheadHidesCountsUntilItHasCome() {
        publish(new ContestOpened(definition(Visibility.TURNOUT_UNTIL_CLOSE), OPENED));
        cast(1, 1, "yes");
        awaitBallots("city", 1);
        publish(new ContestClosed(
                definition(Visibility.TURNOUT_UNTIL_CLOSE),
                OPENED,
                Instant.now().plusSeconds(600)));
        cast(2, 1, "yes");
        awaitBallots("city", 2);

        get("/tallies/" + contest)
                .then()
                .body("status", equalTo("open"))
                .body("areas[0].individual", not(hasKey("counts")));
    }

    @Test
    void anAreaWithoutVotesHasZeros() {
        publish(new ContestOpened(definition(Visibility.LIVE), OPENED));

        await().untilAsserted(() -> get("/tallies/" + contest + "/hills")
                .then()
                .statusCode(200)
                .body("individual.ballots", equalTo(0))
                .body("individual.counts", equalTo(Map.of()))
                .body("checkedIn", equalTo(0)));
    }

    @Test
    void withholdsAnAreaOfAFewPeopleAndShowsItWhenThereAreMore() {
        publish(new ContestOpened(definition(Visibility.LIVE), OPENED));
        for (int voter = 1; voter <= 9; voter++) {
            cast(voter, 1, "yes");
        }
        awaitBallots("city", 9);
        String[] paths = {"/tallies/" + contest + "/port", "/tallies/" + contest};
        get(paths[0]).then().statusCode(200).body("", equalTo(Map.of("area", "port", "withheld", true)));
        get(paths[1]).then().body("areas[1]", equalTo(Map.of("area", "port", "withheld", true)));

        cast(10, 1, "no");
        awaitBallots("port", 10);
        get(paths[0]).then().body("individual.counts.yes", equalTo(9)).body("$", not(hasKey("withheld")));
    }

    @Test
    void aVoidedContestKeepsItsTallyAndSaysWhy() {
        publish(new ContestOpened(definition(Visibility.LIVE), OPENED));
        cast(1, 1, "yes");
        awaitBallots("city", 1);
        publish(new ContestVoided(
                definition(Visibility.LIVE), OPENED, null, "The stream broke down", OPENED.plusSeconds(9)));

        await().untilAsserted(() -> get("/tallies/" + contest)
                .then()
                .body("status", equalTo("voided"))
                .body("reason", equalTo("The stream broke down"))
                .body("areas[0].individual.counts.yes", equalTo(1)));
    }

    @Test
    void aContestVoidedBeforeItsCloseNeverShowsWhatTheCloseWouldHave() {
        publish(new ContestOpened(definition(Visibility.TURNOUT_UNTIL_CLOSE), OPENED));
        cast(1, 1, "yes");
        awaitBallots("city", 1);
        publish(new ContestVoided(
                definition(Visibility.TURNOUT_UNTIL_CLOSE), OPENED, null, "Wrong question", OPENED.plusSeconds(9)));

        await().untilAsserted(() -> get("/tallies/" + contest).then().body("status", equalTo("voided")));
        get("/tallies/" + contest).then().body("areas[0].individual", equalTo(Map.of("ballots", 1)));
    }

    @Test
    void showsBlankBallotsApart() {
        publish(new ContestOpened(definition(Visibility.LIVE), OPENED));
        cast(1, new Selection.Blank(true));
        cast(2, new Selection.Choices(List.of(OptionId.of("no"))));

        awaitBallots("city", 2);
        get("/tallies/" + contest + "/city")
                .then()
                .body("individual", equalTo(Map.of("ballots", 2, "counts", Map.of("no", 1), "blanks", 1)))
                .body("group", equalTo(Map.of("ballots", 0, "counts", Map.of(), "blanks", 0)));
    }

    @Test
    void refusesAnUnknownContest() {
        get("/tallies/" + ContestId.random())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-contest"));
    }

    @Test
    void refusesAnUnknownArea() {
        publish(new ContestOpened(definition(Visibility.LIVE), OPENED));

        await().untilAsserted(() ->
                get("/tallies/" + contest + "/atlantis").then().statusCode(404).body("code", equalTo("unknown-area")));
    }

    @Test
    void refusesAnIdThatIsNone() {
        get("/tallies/not-an-id").then().statusCode(404).body("code", equalTo("not-found"));
    }

    private ContestDefinition definition(Visibility visibility) {
        return new ContestDefinition(
                contest,
                assembly,
                "Shall we?",
                new BallotForm.OneChoice(),
                List.of(new ContestOption(OptionId.of("yes"), "Yes"), new ContestOption(OptionId.of("no"), "No")),
                new Electorate.CheckedIn(),
                visibility,
                new ContestRules(true, false, PartyPolicy.ALL, null, null, null, null, null));
    }

    private void publish(ContestEvent event) {
        publisher.publish(Topics.CONTESTS, contest.toString(), event);
    }

    private void cast(int voter, long sequence, String choice) {
        cast(voter, sequence, new Selection.Choices(List.of(OptionId.of(choice))));
    }

    private void cast(int voter, Selection selection) {
        cast(voter, 1, selection);
    }

    private void cast(int voter, long sequence, Selection selection) {
        BallotCast ballot = new BallotCast(
                BallotId.random(), contest, voter(voter), PORT, selection, sequence, OPENED.plusSeconds(sequence));
        publisher.publish(Topics.BALLOTS, ballot.key(), ballot);
    }

    private static VoterKey voter(int number) {
        return VoterKey.of(String.format("voter%017d", number));
    }

    private void confirmParty(int answered, int yes) {
        Party party = new Party(PartyId.random(), assembly, PORT, "The Anchor");
        publisher.publish(
                Topics.PARTIES, party.id().toString(), new HeadcountDeclared(party, 20, OPENED.minusSeconds(5)));
        GroupResult result =
                new GroupResult(contest, party.id(), PORT, 1, 20, 0, answered, Map.of(OptionId.of("yes"), yes));
        publisher.publish(Topics.GROUP_RESULTS, result.key(), new GroupResultConfirmed(result, OPENED));
    }

    private void checkIn() {
        ParticipantId participant = ParticipantId.random();
        publisher.publish(
                Topics.CHECK_INS,
                assembly + "/" + participant,
                new ParticipantCheckedIn(assembly, participant, PORT, OPENED));
    }

    private void awaitBallots(String area, int ballots) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get("/tallies/" + contest + "/" + area).then().body("individual.ballots", equalTo(ballots)));
    }
}
