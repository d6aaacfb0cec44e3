package org.folkmoot.web.participant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyEvent;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.TestTokens;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class NowPageTest {
    private Festival festival;
    private ContestDefinition contest;
    private Ana ana;

    @BeforeEach
    void openAQuestion() {
        festival = new Festival();
        festival.started();
        contest = festival.oneChoice("30%", "40%");
        festival.opened(contest);
        await().until(() -> given().get("/live/" + contest.id()).statusCode() == 200);
        ana = Ana.livingIn(festival.north).joined();
    }

    @AfterEach
    void endTheFestival() {
        festival.close();
    }

    @Test
    void isThereWithOneTapAndSeesTheQuestion() {
        assertThat(Neighbours.requestsWith("/assemblies/" + festival.assembly.id() + "/check-ins"))
                .hasSize(1);
        ana.browser()
                .get("/now")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("Shall we say 30% or 40%?"))
                .body(containsString("Choose one of 2."))
                .body(containsString("You have not answered yet."))
                .body(not(containsString("checked>")));
    }

    @Test
    void offersToCheckInWhereThatHasNotHappened() {
        Ana late = Ana.livingIn(festival.south);
        Neighbours.refuse("POST " + checkIns(), 409, "assembly-not-open", "");
        late.joined();
        late.browser().get("/now").then().body(containsString("Check in"), not(containsString("ballot")));

        Neighbours.refuse("POST " + checkIns(), 422, "outside-area", "");
        late.browser()
                .formParam("assembly", festival.assembly.id().toString())
                .post("/now/check-in")
                .then()
                .statusCode(422)
                .body(containsString("this assembly is for another area"));
        late.browser()
                .formParam("assembly", festival.assembly.id().toString())
                .post("/now/check-in")
                .then()
                .statusCode(303);
        late.browser().get("/now").then().body(containsString("Choose one of 2."));
    }

    @Test
    void opensTheDoorsAnHourBeforeItStarts() {
        try (Festival later = new Festival();
                EventPublisher events = new EventPublisher()) {
            startsIn(later, Duration.ofHours(2), events);
            Ana early = Ana.livingIn(later.north).joined();
            await().until(() -> early.browser().get("/now").asString().contains("You can check in from"));
            assertThat(early.browser().get("/now").asString()).doesNotContain("action=\"/now/check-in\"");

            startsIn(later, Duration.ofMinutes(50), events);
            await().until(() -> early.browser().get("/now").asString().contains("The doors are open."));
            early.browser()
                    .formParam("assembly", later.assembly.id().toString())
                    .post("/now/check-in")
                    .then()
                    .statusCode(303);
            early.browser().get("/now").then().body(containsString("✓ You are in."));
        }
    }

    private static void startsIn(Festival festival, Duration time, EventPublisher events) {
        AssemblyDetails planned = new AssemblyDetails(
                festival.assembly.id(),
                festival.assembly.title(),
                festival.region,
                Instant.now().plus(time),
                festival.assembly.agenda());
        events.publish(Topics.ASSEMBLIES, planned.id().toString(), new AssemblyEvent.AssemblyPublished(planned));
    }

    @Test
    void asksAQuestionOfTheirOwnBeforeOneForElsewhere() {
        ContestDefinition south = festival.contest(
                new BallotForm.OneChoice(), new Electorate.Within(festival.south), ContestRules.PLAIN, "Left", "Right");
        festival.opened(south);
        await().until(() -> given().get("/live/" + south.id()).statusCode() == 200);

        ana.browser()
                .get("/now")
                .then()
                .body(containsString("Choose one of 2."))
                .body(containsString("href=\"/live/" + south.id() + "\""))
                .body(containsString("(for another area: see how they answer)"));
    }

    @Test
    void answersWithAFormAndCanChangeTheAnswer() {
        send("1", "2")
                .then()
                .statusCode(303)
                .header("Location", containsString("/now?assembly=" + festival.assembly.id()));
        ana.browser()
                .get("/now")
                .then()
                .body(containsString("✓ Counted: 40%."))
                .body(containsString("You can change it until this question closes."))
                .body(containsString("Your answer</span>"))
                .body(containsString("name=\"sequence\" value=\"2\""))
                .body(containsString("Reference <code>"));

        send("2", "1").then().statusCode(303);
        ana.browser().get("/now").then().body(containsString("✓ Counted: 30%."));
        assertThat(ballots())
                .hasSize(2)
                .first()
                .asString()
                .contains("{\"sequence\":1,\"selection\":{\"choices\":[\"2\"]}}");
    }

    @Test
    void showsTheResultSoFarOnlyAfterTheAnswer() {
        assertThat(ana.browser().get("/now").asString()).contains("data-results hidden");
        send("1", "2");
        assertThat(ana.browser().get("/now").asString()).doesNotContain("data-results hidden");
    }

    @Test
    void tellsTheScriptWhatBecameOfIt() {
        ana.browser()
                .accept("application/json")
                .formParam("sequence", "1")
                .formParam("choice", "2")
                .post(ballot())
                .then()
                .statusCode(200)
                .body("state", equalTo("counted"))
                .body("sequence", equalTo(2))
                .body("panel", containsString("✓ Counted: 40%."));
    }

    @Test
    void saysThatItArrivedLate() {
        Neighbours.refuse(
                "POST " + ballots("ballots"),
                409,
                "contest-closed",
                closesAt(Instant.now().minusSeconds(3)));
        send("1", "2").then().statusCode(409).body(containsString("✗ Not counted. It arrived"));

        Neighbours.refuse(
                "POST " + ballots("ballots"),
                409,
                "contest-closed",
                closesAt(Instant.now().minusSeconds(300)));
        send("1", "2")
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("✗ Not counted. This question closed at <time"),
                        containsString("Wait for the next question.")));
    }

    @Test
    void keepsTheEntryAndItsNumberWhenNothingCameBack() {
        Neighbours.refuse("POST " + ballots("ballots"), 503, "overloaded", "");
        Response page = send("7", "2");
        page.then()
                .statusCode(503)
                .body(containsString("Not sent yet."))
                .body(containsString("name=\"sequence\" value=\"7\""))
                .body(containsString("name=\"choice\" value=\"2\" data-send-now>Send now"));

        Neighbours.refuse("POST " + ballots("ballots"), 500, "unexpected", "");
        ana.browser()
                .accept("application/json")
                .formParam("sequence", "7")
                .formParam("choice", "2")
                .post(ballot())
                .then()
                .statusCode(503)
                .body("state", equalTo("unsent"))
                .body("sequence", equalTo(7));
    }

    @Test
    void goesOnBehindAnAnswerFromAnotherDevice() {
        Neighbours.refuse("POST " + ballots("ballots"), 409, "older-sequence", ",\"sequence\":5");
        send("1", "2")
                .then()
                .statusCode(409)
                .body(containsString("A newer answer of yours counts already."))
                .body(containsString("name=\"sequence\" value=\"6\""));

        send("6", "2").then().statusCode(303);
        Neighbours.refuse("POST " + ballots("ballots"), 409, "sequence-reused", "");
        send("6", "1").then().statusCode(409).body(containsString("name=\"sequence\" value=\"7\""));
    }

    @Test
    void asksVotingForAnAnswerThatTheDeviceDoesNotRemember() {
        Neighbours.order(
                "GET " + ballots("receipt"),
                200,
                "{\"ballotId\":\"3f2a9c01-0000-4000-8000-000000000001\",\"sequence\":4,\"acceptedAt\":\"2026-05-01T19:00:00Z\"}");

        ana.browser()
                .get("/now")
                .then()
                .body(containsString("✓ Counted: your answer."))
                .body(containsString("name=\"sequence\" value=\"5\""))
                .body(containsString("3f2a 9c01 0000 4000"));
    }

    @Test
    void keepsWhatWasChosenWhenItWasTooMuch() {
        ContestDefinition approval =
                festival.contest(new BallotForm.Approval(2), Visibility.LIVE, "Trees", "Benches", "Lamps");
        festival.opened(approval);
        await().until(() -> given().get("/live/" + approval.id()).statusCode() == 200);
        assertThat(ana.browser().get("/now").asString()).contains("Choose up to 2 of 3.");

        Neighbours.refuse("POST /contests/" + approval.id() + "/ballots", 422, "too-many-choices", "");
        String page = ana.browser()
                .formParam("sequence", "1")
                .formParam("choice", "1", "2", "3")
                .post("/now/contests/" + approval.id() + "/ballot")
                .then()
                .statusCode(422)
                .body(containsString("You have chosen more than 2."))
                .extract()
                .asString();
        assertThat(page.split(" checked>", -1)).hasSize(4);
    }

    @Test
    void saysAfterTheCloseWhatWasAnswered() {
        send("1", "2");
        festival.closed(contest, Instant.now().minusSeconds(60));

        await().until(() -> ana.browser().get("/now").asString().contains("You answered 40%."));
        ana.browser().get("/now").then().body(not(containsString("id=\"ballot\"")));
        Ana.livingIn(festival.north).joined().browser().get("/now").then().body(containsString("You did not answer."));
    }

    @Test
    void showsNobodyElsesAnswerOnTheSameDevice() {
        send("1", "2");
        Ana other = Ana.livingIn(festival.north);
        ana.browser().post("/join/" + other.link()).then().statusCode(303);

        ana.browser().get("/now").then().body(not(containsString("Counted")));
    }

    @Test
    void explainsWhoeverIsNotAskedWhy() {
        Ana elsewhere = Ana.livingIn(AreaCode.of("Nowhere")).joined();

        elsewhere.browser().get("/now").then().statusCode(200).body(containsString("no assembly for you yet"));
    }

    @Test
    void needsTheLink() {
        given().accept("text/html")
                .get("/now")
                .then()
                .statusCode(401)
                .contentType(startsWith("text/html"))
                .body(containsString("Open your personal link"));
        given().accept("application/json").get("/now").then().statusCode(406);
        given().accept("application/json")
                .formParam("choice", "1")
                .post(ballot())
                .then()
                .statusCode(401)
                .body("code", equalTo("token-missing"));
    }

    @Test
    void takesNoExpiredAndNoForgedToken() {
        for (String token : List.of(
                TestTokens.expiredParticipant(ParticipantId.random(), festival.north),
                TestTokens.forgedParticipant(ParticipantId.random(), festival.north),
                TestTokens.staff("facilitator").substring(5))) {
            given().cookie("folkmoot-participant", token)
                    .accept("text/html")
                    .get("/now")
                    .then()
                    .statusCode(401)
                    .body(containsString("Open your personal link"));
        }
        given().cookie("folkmoot-participant", TestTokens.staff("facilitator"))
                .accept("text/html")
                .get("/now")
                .then()
                .statusCode(403);
    }

    @Test
    void takesNoAnswerFromAFormOfAnotherSite() {
        ana.browser()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("choice", "1")
                .post(ballot())
                .then()
                .statusCode(401);
        assertThat(ballots()).isEmpty();
    }

    @Test
    void knowsNoOtherQuestions() {
        ana.browser()
                .formParam("choice", "1")
                .post("/now/contests/3f2a9c01-0000-4000-8000-000000000001/ballot")
                .then()
                .statusCode(404);
        ana.browser()
                .formParam("choice", "1")
                .post("/now/contests/none/ballot")
                .then()
                .statusCode(404);
        ana.browser().formParam("choice", "<script>").post(ballot()).then().statusCode(400);
    }

    private Response send(String sequence, String choice) {
        return ana.browser()
                .formParam("sequence", sequence)
                .formParam("choice", choice)
                .post(ballot());
    }

    private List<String> ballots() {
        return Neighbours.requestsWith("POST " + ballots("ballots"));
    }

    private String ballot() {
        return "/now/contests/" + contest.id() + "/ballot";
    }

    private String ballots(String what) {
        return "/contests/" + contest.id() + "/" + what;
    }

    private String checkIns() {
        return "/assemblies/" + festival.assembly.id() + "/check-ins";
    }

    private static String closesAt(Instant time) {
        return ",\"closesAt\":\"" + time + "\"";
    }
}
