package org.folkmoot.web.drawing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.folkmoot.web.draw.Lottery;
import org.folkmoot.web.stage.Facilitator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class DrawingPagesTest {
    private Festival festival;
    private Lottery lottery;
    private String draws;
    private String draw;
    private Facilitator organiser;

    @BeforeEach
    void publishAnAssembly() {
        festival = new Festival();
        festival.published();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        lottery = new Lottery(festival);
        draws = "/stage/" + festival.assembly.id() + "/draws";
        draw = draws + "/" + lottery.id;
        organiser = Facilitator.signedInAs("organiser");
    }

    @AfterEach
    void endTheFestival() {
        festival.close();
    }

    @Test
    void listsTheDrawsOfAnAssembly() {
        Neighbours.order("GET /draws", 200, "[" + lottery.json("gathering", "") + "]");

        browser()
                .get(draws)
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + draw + "\""))
                .body(containsString("1,727 said yes of 20,000 invited"));
        assertThat(Neighbours.requestsWith("?assembly=" + festival.assembly.id()))
                .isNotEmpty();
    }

    @Test
    void announcesADrawFromPastedTargets() {
        Neighbours.order("POST /draws", 201, lottery.json("gathering", ""));

        announce("110", "feature,value,min,max\ngender,female,50,60")
                .post(draws)
                .then()
                .statusCode(303)
                .header("Location", endsWith(draw + "?done=announce"));

        assertThat(Neighbours.requestsWith("POST /draws "))
                .filteredOn(line -> line.contains(festival.assembly.id().toString()))
                .singleElement()
                .asString()
                .endsWith("{\"assemblyId\":\"" + festival.assembly.id() + "\",\"name\":\"The panel\",\"area\":\""
                        + festival.north + "\",\"seats\":110,\"targets\":[{\"feature\":\"gender\",\"value\":\"female\","
                        + "\"minimum\":50,\"maximum\":60}]}");
        browser().get(draw + "?done=announce").then().body(containsString("✓ The draw is announced."));
    }

    @Test
    void showsAtEachFieldWhatHasToChange() {
        Neighbours.refuse(
                "POST /draws",
                422,
                "draw-rejected",
                ",\"errors\":[{\"field\":\"seats\",\"detail\":\"has to be from 1 to 10000\"},"
                        + "{\"field\":\"targets[0]\",\"detail\":\"needs a feature\"}]");
        announce("0", "feature,value,min,max\n \"\",female,50,60")
                .post(draws)
                .then()
                .statusCode(422)
                .body(containsString("Not announced. Detail of draw-rejected."))
                .body(containsString("<a href=\"#announce-seats\">The number of seats has to be from 1 to 10000.</a>"))
                .body(containsString("id=\"announce-targets-mistake\">✗ Line 2 needs a feature.</p>"))
                .body(containsString("value=\"0\""))
                .body(containsString("value=\"The panel\""))
                .body(containsString("female,50,60</textarea>"));

        announce("many", "nonsense")
                .post(draws)
                .then()
                .statusCode(422)
                .body(containsString("Write a whole number, such as 100."))
                .body(containsString("Line 1 is not feature, value, least, most"));
    }

    @Test
    void sealsAWaveAndEntersItsRandomness() {
        Neighbours.order("POST /draws/" + lottery.id + "/waves", 201, "{}");
        browser()
                .formParam("invitations", "20,000")
                .formParam("byArea", "true")
                .formParam("answerBy", "2030-12-01T18:00")
                .formParam("kind", "drand")
                .formParam("round", "")
                .post(draw + "/waves")
                .then()
                .statusCode(303)
                .header("Location", endsWith(draw + "?done=seal"));
        assertThat(Neighbours.requestsWith("POST /draws/" + lottery.id + "/waves"))
                .singleElement()
                .asString()
                .endsWith("{\"invitations\":20000,\"byArea\":true,\"answerBy\":\"2030-12-01T18:00:00Z\","
                        + "\"randomness\":{\"kind\":\"drand\"}}");

        lottery.wave("");
        browser().get(draw).then().body(containsString("The signature of this round"));
        String enter = "POST /draws/" + lottery.id + "/waves/1/randomness";
        Neighbours.refuse(enter, 422, "randomness-refused", "");
        browser()
                .formParam("value", "99bb")
                .post(draw + "/waves/1/randomness")
                .then()
                .statusCode(422)
                .body(containsString("Nobody is invited yet. Detail of randomness-refused."))
                .body(containsString("value=\"99bb\""));
        assertThat(Neighbours.requestsWith(enter))
                .singleElement()
                .asString()
                .endsWith("{\"value\":\"drand:123:99bb\"}");
    }

    @Test
    void freezesWithDeclaredSources() {
        lottery.invited();
        Neighbours.order("POST /draws/" + lottery.id + "/freeze", 202, "{}");
        browser()
                .formParam("objective", "MAXIMIN")
                .formParam("panels", "1000")
                .formParam("kind", "rfc3797")
                .formParam("sources", "Lottery of 1 May, six numbers\r\n\r\nIndex of 2 May")
                .formParam("knownAt", "2030-05-02T20:00")
                .post(draw + "/freeze")
                .then()
                .statusCode(303);
        assertThat(Neighbours.requestsWith("POST /draws/" + lottery.id + "/freeze"))
                .singleElement()
                .asString()
                .endsWith("{\"objective\":\"MAXIMIN\",\"panels\":1000,\"randomness\":{\"kind\":\"rfc3797\","
                        + "\"sources\":[\"Lottery of 1 May, six numbers\",\"Index of 2 May\"],"
                        + "\"knownAt\":\"2030-05-02T20:00:00Z\"}}");

        Neighbours.refuse(
                "POST /draws/" + lottery.id + "/freeze",
                422,
                "freeze-rejected",
                ",\"errors\":[{\"field\":\"randomness.round\",\"detail\":\"has to be signed later\"}]");
        browser()
                .formParam("panels", "500")
                .formParam("kind", "drand")
                .formParam("round", "7")
                .post(draw + "/freeze")
                .then()
                .statusCode(422)
                .body(containsString("<a href=\"#freeze-round\">The round has to be signed later.</a>"))
                .body(containsString("value=\"500\""));
    }

    @Test
    void cancelsOnlyWithAReasonAndAfterAsking() {
        browser()
                .get(draw + "?confirm=cancel")
                .then()
                .body(allOf(containsString("role=\"alertdialog\""), containsString("Cancel this draw?")));
        browser()
                .formParam("reason", " ")
                .post(draw + "/cancel")
                .then()
                .statusCode(422)
                .body(containsString("Write why: everybody reads it."));
        assertThat(Neighbours.requestsWith("POST /draws/" + lottery.id + "/cancel"))
                .isEmpty();

        Neighbours.refuse("POST /draws/" + lottery.id + "/cancel", 409, "wrong-state", "");
        browser()
                .formParam("reason", "The law changed")
                .post(draw + "/cancel")
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("Not cancelled. Detail of wrong-state."),
                        containsString("value=\"The law changed\"")));
    }

    @Test
    void letsFacilitatorsReadOnly() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");

        facilitator
                .browser()
                .get(draw)
                .then()
                .statusCode(200)
                .body(allOf(containsString("1,727"), not(containsString("<form"))));
        facilitator
                .browser()
                .formParam("reason", "Mine")
                .post(draw + "/cancel")
                .then()
                .statusCode(403)
                .body(containsString("This is for organisers"));
        assertThat(Neighbours.requestsWith("POST /draws/" + lottery.id)).isEmpty();
        given().redirects().follow(false).get(draw).then().statusCode(302);
    }

    @Test
    void knowsADrawOnlyInItsOwnAssembly() {
        try (Festival other = new Festival()) {
            other.published();
            await().until(() -> given().get("/").asString().contains(other.assembly.title()));

            browser()
                    .get("/stage/" + other.assembly.id() + "/draws/" + lottery.id)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void keepsTheWholeFormWhileTheDrawCannotBeRead() {
        Neighbours.refuse("POST /draws/" + lottery.id + "/waves", 503, "unavailable", "");
        Neighbours.always("GET /draws/" + lottery.id, 503, "{}");

        browser()
                .formParam("invitations", "20000")
                .formParam("answerBy", "2030-05-02T20:00")
                .formParam("kind", "drand")
                .post(draw + "/waves")
                .then()
                .statusCode(503)
                .body(containsString("What you typed is kept on this page."))
                .body(containsString("name=\"invitations\" value=\"20000\""))
                .body(containsString("name=\"answerBy\" value=\"2030-05-02T20:00\""))
                .body(containsString("Send it again"));
    }

    private RequestSpecification announce(String seats, String targets) {
        return browser()
                .formParam("name", "The panel")
                .formParam("seats", seats)
                .formParam("area", festival.north.toString())
                .formParam("targets", targets);
    }

    private RequestSpecification browser() {
        return organiser.browser();
    }
}
