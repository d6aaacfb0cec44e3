package org.folkmoot.web.invitation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.folkmoot.web.draw.Lottery;
import org.folkmoot.web.participant.Ana;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class InvitationPagesTest {
    private static final String IN_TIME = ",\"answerBy\":\"2030-12-01T18:00:00Z\"";

    private Festival festival;
    private Lottery lottery;
    private Ana ana;

    @BeforeEach
    void inviteAna() {
        festival = new Festival();
        festival.published();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        lottery = new Lottery(festival).invited();
        ana = Ana.livingIn(festival.north).joined();
        invited("gathering", IN_TIME);
    }

    @AfterEach
    void endTheFestival() {
        festival.close();
    }

    @Test
    void takesAYesWithWhatWasStated() {
        page().body(containsString("<h1>You are invited</h1>"))
                .body(containsString("name=\"stated.gender\" value=\"female\" required"))
                .body(not(containsString("checked")))
                .body(not(containsString("name=\"stated.area\"")));
        Neighbours.order(answer(), 200, invitation("gathering", IN_TIME + accepted()));

        ana.browser()
                .formParam("stated.gender", "female")
                .formParam("address", " 1 High Street ")
                .formParam("answer", "yes")
                .post(address())
                .then()
                .statusCode(303)
                .header("Location", endsWith(address() + "?recorded=true"));

        assertThat(sent())
                .singleElement()
                .asString()
                .endsWith("{\"accepts\":true,\"stated\":{\"gender\":\"female\"},\"address\":\"1 High Street\"}");
        invited("gathering", IN_TIME + accepted());
        page("?recorded=true")
                .body(allOf(containsString("✓ Recorded: you can be drawn."), containsString("Change my answer")))
                .body(not(containsString("<form")))
                .body(not(containsString("High Street")));
        page("?change=true")
                .body(containsString("value=\"female\" required checked"))
                .body(containsString("Write it again: we no longer have it."));
    }

    @Test
    void takesANoWithoutAnythingElse() {
        Neighbours.order(answer(), 200, invitation("gathering", IN_TIME));

        ana.browser()
                .formParam("stated.gender", "female")
                .formParam("address", "1 High Street")
                .formParam("answer", "no")
                .post(address())
                .then()
                .statusCode(303);

        assertThat(sent()).singleElement().asString().endsWith("{\"accepts\":false,\"stated\":{}}");
        invited("gathering", IN_TIME + ",\"answer\":\"DECLINED\"");
        page().body(containsString("✓ Recorded: you are not drawn."));
    }

    @Test
    void showsMistakesAtTheirFieldsAndKeepsWhatWasTyped() {
        Neighbours.refuse(
                answer(),
                422,
                "answer-rejected",
                ",\"errors\":[{\"field\":\"stated.gender\",\"detail\":\"is missing; choose one of: female, male\"},"
                        + "{\"field\":\"address\",\"detail\":\"needs a number\"}]");

        ana.browser()
                .formParam("address", "High <Street>")
                .formParam("answer", "yes")
                .post(address())
                .then()
                .statusCode(422)
                .body(containsString("✗ Not recorded yet. Change this:"))
                .body(containsString("<a href=\"#feature-0\">gender is missing; choose one of: female, male.</a>"))
                .body(
                        containsString(
                                "<p class=\"mistake\" id=\"feature-0-mistake\">✗ gender is missing; choose one of: female, male.</p>"))
                .body(containsString("<a href=\"#address\">The address needs a number.</a>"))
                .body(containsString("High &lt;Street&gt;</textarea>"));
    }

    @Test
    void losesNothingWhenSortitionIsAway() {
        page();
        Neighbours.refuse(answer(), 503, "unavailable", "");
        Neighbours.always("GET /draws/" + lottery.id + "/invitation", 503, "{}");

        ana.browser()
                .formParam("stated.gender", "male")
                .formParam("address", "1 High Street")
                .formParam("answer", "yes")
                .post(address())
                .then()
                .statusCode(503)
                .body(containsString("Not recorded yet. What you typed is still here."))
                .body(containsString("value=\"male\" required checked"))
                .body(containsString("1 High Street</textarea>"));
        ana.browser().get(address()).then().statusCode(503);
    }

    @Test
    void saysThatTheTimeIsOver() {
        invited("gathering", ",\"answerBy\":\"2026-01-01T18:00:00Z\"");
        page().body(allOf(containsString("You did not answer."), not(containsString("<form"))));

        Neighbours.refuse(answer(), 409, "answer-too-late", "");
        ana.browser()
                .formParam("answer", "no")
                .post(address())
                .then()
                .statusCode(409)
                .body(containsString("✗ Not recorded. The time to answer is over."));
    }

    @Test
    void showsTheirOwnRowWhenThePoolIsFrozen() {
        lottery.frozenUntil("2030-01-01T18:00:00Z");
        invited("frozen", IN_TIME + accepted() + member(",\"drawn\":false"));

        page().body(containsString("You are in the lottery"))
                .body(containsString("You are in <b>137</b> of the 1,000 possible panels: that is a chance of 13.7%."))
                .body(allOf(containsString("p-4711"), containsString("salty")))
                .body(allOf(containsString("handy"), containsString("briny")))
                .body(containsString("data-draws-at=\"2030-01-01T18:00:00Z\""));
    }

    @Test
    void saysWhetherTheLotFellOnThem() {
        lottery.drawn();
        invited("drawn", IN_TIME + accepted() + member(",\"drawn\":true"));
        page().body(allOf(containsString("The lot has fallen on you"), containsString("was a chance of 13.7%")));

        invited("drawn", IN_TIME + accepted() + member(",\"drawn\":false"));
        page().body(allOf(containsString("The lot fell on others this time"), containsString("1,700 people")));
    }

    @Test
    void thanksWhoeverHasLeftThePanel() {
        lottery.replaced();
        invited("drawn", IN_TIME + accepted() + member(",\"drawn\":false").replace("p-4711", Lottery.LEAVES));

        page().body(containsString("<h1>You have left the panel</h1>"));
    }

    @Test
    void saysThatTheLotFallsOnceMore() {
        lottery.replacingUntil("2030-01-01T18:00:00Z");
        invited("frozen", IN_TIME + accepted() + member(",\"drawn\":false"));
        page().body(allOf(
                containsString("The lot fell on others this time"), containsString("You may be drawn then.")));

        invited("frozen", IN_TIME + accepted() + member(",\"drawn\":true"));
        page().body(allOf(containsString("The lot has fallen on you"), containsString("drawn from 1,700 people")));
    }

    @Test
    void explainsToOthersWhyTheyAreNotInvited() {
        Neighbours.refuse("GET /draws/" + lottery.id + "/invitation", 404, "not-invited", "");
        lottery.always(
                "ticket",
                "[{\"wave\":1,\"salt\":\"salty\",\"leaf\":\"" + "a1".repeat(32) + "\",\"stratum\":\"" + festival.north
                        + "\",\"ticket\":\"" + "ee".repeat(32) + "\",\"cutOff\":\"" + "d6".repeat(32)
                        + "\",\"invited\":false}]");

        ana.browser()
                .get(address())
                .then()
                .statusCode(404)
                .body(containsString("You are not invited so far"))
                .body(containsString("The cut-off among North Bank"))
                .body(allOf(containsString("ee".repeat(32)), containsString("d6".repeat(32))))
                .body(allOf(containsString("salty"), not(containsString(ana.id().toString()))));
    }

    @Test
    void bringsThemHereFromTheMail() {
        Ana ben = Ana.livingIn(festival.south);
        ben.browser()
                .get("/join/" + ben.link() + "?draw=" + lottery.id)
                .then()
                .statusCode(200)
                .body(containsString("action=\"/join/" + ben.link() + "?draw=" + lottery.id + "\""));
        ben.browser()
                .post("/join/" + ben.link() + "?draw=" + lottery.id)
                .then()
                .statusCode(303)
                .header("Location", endsWith(address()));

        given().accept("text/html")
                .get(address())
                .then()
                .statusCode(401)
                .cookie("folkmoot-lottery", lottery.id)
                .body(containsString("brings you back to your invitation"));
        ben.browser()
                .cookie("folkmoot-lottery", lottery.id)
                .post("/join/" + ben.link())
                .then()
                .header("Location", endsWith(address()))
                .cookie("folkmoot-lottery", "");
    }

    @Test
    void isForParticipantsAlone() {
        given().accept("text/html").get(address()).then().statusCode(401);
        given().accept("text/html")
                .formParam("answer", "yes")
                .post(address())
                .then()
                .statusCode(401);
        ana.browser()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("answer", "yes")
                .post(address())
                .then()
                .statusCode(401);
        assertThat(sent()).isEmpty();
    }

    private ValidatableResponse page() {
        return page("");
    }

    private ValidatableResponse page(String query) {
        return ana.browser()
                .get(address() + query)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(allOf(
                        not(containsString("{")), not(containsString(ana.id().toString()))));
    }

    private String address() {
        return "/lottery/" + lottery.id + "/invitation";
    }

    private String answer() {
        return "PUT /draws/" + lottery.id + "/invitation/answer";
    }

    private List<String> sent() {
        return Neighbours.requestsWith(answer());
    }

    private void invited(String status, String further) {
        lottery.always("invitation", invitation(status, further));
    }

    private String invitation(String status, String further) {
        return "{\"drawId\":\"" + lottery.id + "\",\"name\":\"The panel\",\"status\":\"" + status
                + "\",\"choices\":{\"gender\":[\"female\",\"male\"]}" + further + "}";
    }

    private static String accepted() {
        return ",\"answer\":\"ACCEPTED\",\"stated\":{\"gender\":\"female\"}";
    }

    private static String member(String further) {
        return ",\"member\":{\"pseudonym\":\"p-4711\",\"salt\":\"salty\",\"handle\":\"handy\",\"handleSalt\":\"briny\",\"panels\":137"
                + further + "}";
    }
}
