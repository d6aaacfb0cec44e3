package org.folkmoot.web.conduct;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.folkmoot.web.stage.Facilitator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class ConductPagesTest {
    private final UUID report = UUID.randomUUID();
    private final UUID removal = UUID.randomUUID();
    private Festival festival;
    private String page;
    private String conduct;

    @BeforeEach
    void startTheFestival() {
        festival = new Festival();
        festival.started();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        page = "/stage/" + festival.assembly.id() + "/conduct";
        conduct = "/conduct/" + festival.assembly.id();
    }

    @AfterEach
    void endTheFestival() {
        festival.close();
    }

    @Test
    void letsOnlyTheResponsiblePersonRemove() {
        reported("somebody-else");
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        facilitator
                .browser()
                .get(page)
                .then()
                .statusCode(200)
                .body(stringContainsInOrder("somebody-else", "Ben &amp; Co", "in room 12", "He &lt;shouts&gt;."))
                .body(not(containsString("<form")));

        reported("test-staff");
        facilitator
                .browser()
                .get(page)
                .then()
                .body(allOf(containsString("Remove from the assembly"), containsString("Lift it")));
        Neighbours.order("POST " + conduct + "/removals", 201, "{\"id\":\"" + removal + "\"}");
        facilitator
                .browser()
                .formParam("report", report.toString())
                .formParam("reason", " Insults ")
                .post(page + "/removals")
                .then()
                .statusCode(303)
                .header("Location", endsWith(page));
        assertThat(Neighbours.requestsWith("POST " + conduct + "/removals"))
                .singleElement()
                .asString()
                .endsWith("{\"reportId\":\"" + report + "\",\"reason\":\"Insults\"}");

        Neighbours.refuse("DELETE " + conduct + "/removals/" + removal, 403, "not-the-responsible-person", "");
        facilitator
                .browser()
                .post(page + "/removals/" + removal + "/lift")
                .then()
                .statusCode(403)
                .body(containsString("Not lifted. Only the responsible person may do that."));
    }

    @Test
    void keepsTheReasonWhileNoAnswerComes() {
        reported("test-staff");
        Neighbours.refuse("POST " + conduct + "/removals", 503, "unavailable", "");
        Facilitator.signedInAs("facilitator")
                .browser()
                .formParam("report", report.toString())
                .formParam("reason", "Insults")
                .post(page + "/removals")
                .then()
                .statusCode(503)
                .body(allOf(
                        containsString("It is not known whether that was done"), containsString("value=\"Insults\"")));
    }

    @Test
    void asksForAReason() {
        reported("test-staff");

        Facilitator.signedInAs("facilitator")
                .browser()
                .formParam("report", report.toString())
                .formParam("reason", " ")
                .post(page + "/removals")
                .then()
                .statusCode(422)
                .body(containsString("Not removed. Write why"));
    }

    @Test
    void letsOrganisersSayWhoIsResponsible() {
        Neighbours.always("GET " + conduct, 200, "{\"reports\":[],\"removals\":[]}");
        Facilitator organiser = Facilitator.signedInAs("organiser");
        organiser.browser().get(page).then().body(containsString("Nobody is responsible yet"));

        Neighbours.order("PUT " + conduct + "/responsible", 200, "{\"username\":\"olu\"}");
        organiser
                .browser()
                .formParam("username", " olu ")
                .post(page + "/responsible")
                .then()
                .statusCode(303);
        assertThat(Neighbours.requestsWith("PUT " + conduct + "/responsible"))
                .singleElement()
                .asString()
                .endsWith("{\"username\":\"olu\"}");
        Facilitator.signedInAs("facilitator")
                .browser()
                .formParam("username", "me")
                .post(page + "/responsible")
                .then()
                .statusCode(403);
    }

    @Test
    void saysWhenTheReportsCannotBeRead() {
        Neighbours.refuse("GET " + conduct, 503, "unavailable", "");

        Facilitator.signedInAs("facilitator")
                .browser()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("The reports could not be read."));
    }

    private void reported(String responsible) {
        UUID seat = UUID.randomUUID();
        Neighbours.always(
                "GET " + conduct,
                200,
                "{\"responsible\":\"" + responsible + "\",\"reports\":[{\"id\":\"" + report
                        + "\",\"number\":12,\"name\":\"Ben & Co\",\"reason\":\"He <shouts>.\","
                        + "\"reportedAt\":\"2026-05-01T18:12:00Z\",\"seatId\":\"" + seat
                        + "\"}],\"removals\":[{\"id\":\""
                        + removal + "\",\"scope\":\"assembly\",\"seatId\":\"" + UUID.randomUUID()
                        + "\",\"reason\":\"Spam\",\"by\":\"olu\",\"removedAt\":\"2026-05-01T18:02:00Z\"}]}");
    }
}
