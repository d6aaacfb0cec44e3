package org.folkmoot.web.stage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.folkmoot.web.participant.Ana;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class StagePagesTest {
    private Festival festival;
    private ContestDefinition contest;
    private String console;

    @BeforeEach
    void prepareAQuestion() {
        festival = new Festival();
        festival.started();
        contest = festival.oneChoice("30%", "40%");
        festival.prepared(contest);
        console = "/stage/" + festival.assembly.id();
    }

    @AfterEach
    void endTheFestival() {
        festival.close();
    }

    @Test
    void sendsToTheSignInWhereTheTokensComeFrom() {
        given().redirects()
                .follow(false)
                .get(console)
                .then()
                .statusCode(302)
                .header(
                        "Location",
                        startsWith("http://folkmoot.test/auth/realms/folkmoot/protocol/openid-connect/auth?"))
                .header("Location", containsString("client_id=folkmoot-web"))
                .header("Location", containsString("redirect_uri=http%3A%2F%2F"))
                .header("Location", containsString("%2Fstage%2Fsigned-in"));
        given().header("X-Requested-With", "JavaScript").get(console).then().statusCode(499);
    }

    @Test
    void comesBackToThePublicAddressBehindAFrontDoor() {
        given().redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "folkmoot.example")
                .get(console)
                .then()
                .statusCode(302)
                .header("Location", containsString("redirect_uri=https%3A%2F%2Ffolkmoot.example%2Fstage%2Fsigned-in"));
    }

    @Test
    void tellsWhoeverIsNoFacilitatorWhatToDo() {
        Facilitator organiser = Facilitator.signedInAs("organiser");

        organiser
                .browser()
                .get(console)
                .then()
                .statusCode(403)
                .contentType(startsWith("text/html"))
                .body(containsString("This page is for facilitators"));
        organiser
                .browser()
                .post(console + "/contests/" + contest.id() + "/open")
                .then()
                .statusCode(403);
        assertThat(Neighbours.requestsWith(contest.id().toString())).isEmpty();
    }

    @Test
    void letsNoParticipantIn() {
        Ana ana = Ana.livingIn(festival.north).joined();

        ana.browser().get(console).then().statusCode(302);
        ana.browser().post(console + "/end").then().statusCode(302);
    }

    @Test
    void keepsTheTokensFromTheBrowser() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        String page = facilitator.browser().get(page()).asString();

        assertThat(page).doesNotContain("eyJ");
    }

    @Test
    void opensAndClosesWithThePersonsOwnToken() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        facilitator
                .browser()
                .get(page())
                .then()
                .statusCode(200)
                .body(containsString("Open question 1"))
                .body(containsString("Run sheet"));

        whenAsked("/open", () -> festival.opened(contest));
        facilitator
                .browser()
                .post(console + "/contests/" + contest.id() + "/open")
                .then()
                .statusCode(303);
        assertThat(Neighbours.requestsWith("POST /contests/" + contest.id() + "/open Bearer ey"))
                .hasSize(1);

        facilitator.browser().get(page()).then().body(containsString("Close question 1…"));
        festival.tally(contest, festival.region, new long[] {1, 2}, new long[] {0, 0}, new int[] {20, 25, 9});
        await().until(() ->
                facilitator.browser().get(page() + "&confirm=close").asString().contains("partiesReported\">20<"));
        facilitator
                .browser()
                .get(page() + "&confirm=close")
                .then()
                .body(containsString("Close now? <span data-so-far=\"partiesReported\">20</span> of "
                        + "<span data-so-far=\"parties\">25</span> parties have reported."))
                .body(containsString("aria-describedby=\"close-means\" tabindex=\"-1\" autofocus"))
                .body(containsString("The Crown, back room"))
                .body(containsString("not confirmed"));

        whenAsked("/close", () -> festival.closed(contest, Instant.now().minusSeconds(10)));
        facilitator
                .browser()
                .post(console + "/contests/" + contest.id() + "/close")
                .then()
                .statusCode(303);
        facilitator
                .browser()
                .get(page())
                .then()
                .body(allOf(containsString("Closed"), not(containsString("Close question"))));
    }

    @Test
    void ignoresASecondClick() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        festival.opened(contest);
        await().until(() -> facilitator.browser().get(page()).asString().contains("Close question 1…"));

        Neighbours.refuse("POST /contests/" + contest.id() + "/open", 409, "wrong-state", "");
        facilitator
                .browser()
                .post(console + "/contests/" + contest.id() + "/open")
                .then()
                .statusCode(303);
    }

    @Test
    void saysThatNothingChanged() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        await().until(() -> facilitator.browser().get(page()).statusCode() == 200);
        Neighbours.refuse("POST /contests/" + contest.id() + "/open", 503, "unavailable", "");

        facilitator
                .browser()
                .post(console + "/contests/" + contest.id() + "/open")
                .then()
                .statusCode(503)
                .body(containsString("Did not open. Nothing changed. Try again."))
                .body(containsString("<a href=\"" + page() + "\" class=\"refresh\">"))
                .body(containsString("data-address=\"" + page() + "\""))
                .body(containsString("Open question 1"));
    }

    @Test
    void preparesAQuestion() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        await().until(() -> facilitator.browser().get(console).statusCode() == 200);
        ContestDefinition written = festival.oneChoice("Trees", "Benches");
        Neighbours.order("POST /contests", 201, "{\"id\":\"" + written.id() + "\"}");
        whenAsked("\"Which?\"", () -> festival.prepared(written));
        facilitator
                .browser()
                .formParam("question", " Which? ")
                .formParam("options", "Trees\n\n Benches \r\n")
                .formParam("form", "approval")
                .formParam("most", "2")
                .formParam("visibility", "TURNOUT_UNTIL_CLOSE")
                .post(console + "/contests")
                .then()
                .statusCode(303)
                .header("Location", containsString("contest=" + written.id()));
        assertThat(Neighbours.requestsWith("\"Which?\""))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"form\":{\"type\":\"approval\",\"most\":2}")
                .contains("{\"id\":\"1\",\"label\":\"Trees\"},{\"id\":\"2\",\"label\":\"Benches\"}")
                .contains("\"electorate\":{\"type\":\"checked-in\"}", "\"visibility\":\"TURNOUT_UNTIL_CLOSE\"");

        Neighbours.refuse(
                "POST /contests",
                422,
                "contest-rejected",
                ",\"errors\":[{\"field\":\"options\",\"detail\":\"Write two answers or more.\"}]");
        facilitator
                .browser()
                .formParam("question", "Alone?")
                .formParam("options", "Yes")
                .post(console + "/contests")
                .then()
                .statusCode(422)
                .body(allOf(containsString("Write two answers or more."), containsString("value=\"Alone?\"")));
    }

    @Test
    void preparesWithEveryRule() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        await().until(() -> facilitator.browser().get(console).statusCode() == 200);
        ContestDefinition written = festival.oneChoice("Trees", "Benches");
        festival.prepared(written);
        Neighbours.order("POST /contests", 201, "{\"id\":\"" + written.id() + "\"}");
        facilitator
                .browser()
                .formParam("question", "In which order?")
                .formParam("options", "A park; 120,000\nTrees;30000")
                .formParam("form", "ranking")
                .formParam("ties", "true")
                .formParam("blank", "true")
                .formParam("shuffled", "true")
                .formParam("seats", "2")
                .formParam("budget", "150 000")
                .formParam("parties", "CERTIFIED")
                .formParam("electorate", "panel")
                .formParam("panel", "66666666-6666-4666-8666-666666666666")
                .formParam("threshold", "of-members")
                .formParam("numerator", "2")
                .formParam("denominator", "3")
                .formParam("closesAt", "2026-05-01T18:40")
                .post(console + "/contests")
                .then()
                .statusCode(303);
        assertThat(Neighbours.requestsWith("In which order?"))
                .first()
                .asString()
                .contains("\"form\":{\"type\":\"ranking\",\"most\":2,\"ties\":true}")
                .contains("{\"id\":\"1\",\"label\":\"A park\",\"cost\":120000}")
                .contains("\"type\":\"panel\",\"panel\":\"66666666-6666-4666-8666-666666666666\"")
                .contains("\"blank\":true,\"shuffled\":true,\"parties\":\"CERTIFIED\",\"seats\":2,\"budget\":150000")
                .contains("\"closesAt\":\"2026-05-01T18:40:00Z\"")
                .contains("\"threshold\":{\"type\":\"of-members\",\"numerator\":2,\"denominator\":3}");
    }

    @Test
    void saysWhatCannotBeReadInANewQuestion() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        await().until(() -> facilitator.browser().get(console).statusCode() == 200);
        facilitator
                .browser()
                .formParam("question", "Unreadable?")
                .formParam("form", "amount")
                .formParam("least", "50")
                .formParam("greatest", "10")
                .formParam("seats", "some")
                .formParam("electorate", "panel")
                .formParam("panel", "the panel")
                .formParam("closesAt", "soon")
                .post(console + "/contests")
                .then()
                .statusCode(422)
                .body(containsString("The scale: "))
                .body(containsString("How many are chosen: write a whole number, such as 12."))
                .body(containsString("The panel is missing, or not written as it should be."))
                .body(containsString("When it closes: write a day and a time"))
                .body(containsString("value=\"Unreadable?\""));
        assertThat(Neighbours.requestsWith("Unreadable?")).isEmpty();
    }

    @Test
    void extendsTheTimeOnceHoweverOftenItIsPressed() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        Instant due = Instant.parse("2036-05-01T18:35:00Z");
        festival.openedUntil(contest, due);
        await().until(() -> facilitator.browser().get(page()).asString().contains("+30 seconds"));

        whenAsked("/extend", () -> festival.extended(contest, due.plusSeconds(60)));
        extend(facilitator, due).then().statusCode(303);
        assertThat(Neighbours.requestsWith("/contests/" + contest.id() + "/extend"))
                .hasSize(1)
                .first()
                .asString()
                .contains("{\"closesAt\":\"2036-05-01T18:36:00Z\"}");

        Neighbours.refuse("POST /contests/" + contest.id() + "/extend", 422, "not-later", "");
        extend(facilitator, due).then().statusCode(303);
        Neighbours.refuse("POST /contests/" + contest.id() + "/extend", 503, "unavailable", "");
        extend(facilitator, due)
                .then()
                .statusCode(503)
                .body(containsString("The time was not extended. Nothing changed. Try again."));
    }

    private Response extend(Facilitator facilitator, Instant from) {
        return facilitator
                .browser()
                .formParam("from", from.toString())
                .formParam("seconds", "60")
                .post(console + "/contests/" + contest.id() + "/extend");
    }

    @Test
    void voidsWithAReasonAfterAsking() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        festival.opened(contest);
        await().until(() -> facilitator.browser().get(page()).asString().contains("Void this question…"));
        facilitator
                .browser()
                .get(page() + "&confirm=void")
                .then()
                .body(containsString("Void question 1? No answer to it will count."));

        Neighbours.refuse("POST /contests/" + contest.id() + "/void", 422, "reason-missing", "");
        facilitator
                .browser()
                .formParam("reason", " ")
                .post(console + "/contests/" + contest.id() + "/void")
                .then()
                .statusCode(422)
                .body(containsString("Not voided. Write why: everybody will read it."))
                .body(containsString("Void question 1? No answer to it will count."));
        Neighbours.refuse("POST /contests/" + contest.id() + "/void", 503, "unavailable", "");
        facilitator
                .browser()
                .formParam("reason", "The wrong month.")
                .post(console + "/contests/" + contest.id() + "/void")
                .then()
                .statusCode(503)
                .body(containsString("Not voided. Nothing changed. Try again."))
                .body(containsString("value=\"The wrong month.\""))
                .body(containsString("data-address=\"" + page() + "&amp;confirm=void\""));

        whenAsked("The wrong month.", () -> festival.voided(contest, "The wrong month."));
        facilitator
                .browser()
                .formParam("reason", "The wrong month.")
                .post(console + "/contests/" + contest.id() + "/void")
                .then()
                .statusCode(303);
        facilitator
                .browser()
                .get(page())
                .then()
                .body(allOf(containsString("Voided at"), not(containsString("Void this question…"))));
    }

    @Test
    void listsThePartiesToChase() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        festival.opened(contest);
        await().until(() -> facilitator.browser().get(page()).asString().contains("Close question 1…"));
        Neighbours.order(
                "GET /contests/" + contest.id() + "/parties",
                200,
                "[{\"place\":\"The Crown\",\"headcount\":42,\"joined\":3,\"certified\":true,\"counted\":true,"
                        + "\"headcountPending\":true,\"state\":\"missing\",\"outlier\":null},"
                        + "{\"place\":\"St Mary's\",\"headcount\":31,\"joined\":30,\"certified\":false,\"counted\":true,"
                        + "\"headcountPending\":false,\"state\":\"confirmed\",\"outlier\":\"All 31 chose the same.\"},"
                        + "{\"place\":\"The Anchor\",\"headcount\":20,\"joined\":2,\"certified\":false,\"counted\":false,"
                        + "\"headcountPending\":false,\"state\":\"missing\"}]");

        facilitator
                .browser()
                .get(page())
                .then()
                .body(containsString("waits for approval</a>"))
                .body(containsString("Have a look: All 31 chose the same."))
                .body(containsString("✓ yes"))
                .body(not(containsString("The Anchor")));
    }

    @Test
    void doesNotEndWhileAQuestionIsOpen() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        festival.opened(contest);
        await().until(() -> facilitator.browser().get(page()).asString().contains("Close question 1…"));

        facilitator
                .browser()
                .get(page())
                .then()
                .body(containsString("Question 1 is open. Close it first: then you can end the assembly."))
                .body(not(containsString("End the assembly now")));
        facilitator
                .browser()
                .post(console + "/end")
                .then()
                .statusCode(409)
                .body(containsString("The assembly did not end. Question 1 is open. Close or void it first."));
        assertThat(Neighbours.requestsWith("POST /assemblies/" + festival.assembly.id() + "/end"))
                .isEmpty();
    }

    @Test
    void closesExtendsAndVoidsAfterTheEnd() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        festival.openedUntil(contest, Instant.parse("2036-05-01T18:35:00Z"));
        festival.ended();
        await().until(() -> facilitator.browser().get(page()).asString().contains("This assembly is over"));

        facilitator
                .browser()
                .get(page())
                .then()
                .body(containsString("Question 1 is still open and takes answers."))
                .body(containsString("Close question 1…"))
                .body(containsString("+30 seconds"))
                .body(containsString("Void this question…"));
    }

    @Test
    void opensNothingAfterTheEnd() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        festival.ended();
        await().until(() -> facilitator.browser().get(page()).asString().contains("This assembly is over"));

        facilitator.browser().get(page()).then().body(not(containsString("Open question 1")));
    }

    @Test
    void choosesAPanelByItsName() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        await().until(() -> facilitator.browser().get(console).statusCode() == 200);
        facilitator.browser().get(console + "/new-question").then().body(containsString("No panel is known yet."));

        Neighbours.order(
                "GET /panels",
                200,
                "[{\"id\":\"66666666-6666-4666-8666-666666666666\",\"name\":\"Drawn by lot\",\"members\":150}]");
        facilitator
                .browser()
                .get(console + "/new-question")
                .then()
                .body(containsString(
                        "<option value=\"66666666-6666-4666-8666-666666666666\" >Drawn by lot (150 members)"));
    }

    @Test
    void movesTheRunSheetOn() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        whenAsked("/segments/vote/start", () -> festival.onStage(1));
        facilitator.browser().post(console + "/segments/vote/start").then().statusCode(303);

        facilitator.browser().get(console).then().body(containsString("● On stage"));
    }

    private String page() {
        return console + "?contest=" + contest.id();
    }

    /** Plays the other service: what was ordered becomes known through its topic a moment later. */
    private void whenAsked(String request, Runnable happens) {
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> {
            await().until(() -> Neighbours.requestsWith(request).stream()
                    .anyMatch(line -> line.contains(festival.assembly.id().toString())
                            || line.contains(contest.id().toString())));
            happens.run();
        });
        assertThat(done).isNotCompletedExceptionally();
    }
}
