package org.folkmoot.web.breakout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.SmallRooms;
import org.folkmoot.web.StandInResource;
import org.folkmoot.web.participant.Ana;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class RoomTalkPagesTest {
    private static final Instant LATER = Instant.parse("2099-05-01T18:20:00Z");
    private static final String SOON = "2099-05-01T18:12:00Z";

    private Festival festival;
    private SmallRooms rooms;
    private Room twelfth;
    private Table table;
    private Ana ana;
    private String page;

    @BeforeEach
    void putAnaIntoARoom() {
        festival = new Festival();
        festival.started();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        ana = Ana.livingIn(festival.north).joined();
        rooms = new SmallRooms(festival);
        twelfth = rooms.room(12);
        rooms.open(LATER);
        rooms.opened(twelfth);
        rooms.seat(ana.id(), twelfth);
        table = new Table(rooms, twelfth).laid();
        page = "/now/room?assembly=" + festival.assembly.id();
        await().until(() -> now().contains("You are in room <b data-room-number>12</b>"));
    }

    @AfterEach
    void endTheFestival() {
        rooms.close();
        festival.close();
    }

    @Test
    void leadsFromThePageOfTheAssemblyIntoTheRoom() {
        assertThat(now()).contains("Go to your room", "href=\"" + page + "\"");

        ana.browser()
                .get(page)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(allOf(
                        containsString("You are in room 12"),
                        containsString("<h1 dir=\"auto\">What should change here?</h1>"),
                        stringContainsInOrder("In this room: 3 of 4", "Person 1", "(you)", "Ben &amp; Co", "Person 3")))
                .body(stringContainsInOrder("Dee", "away"))
                .body(containsString("Begin the go-round"))
                .body(not(containsString(ana.id().toString())));
        assertThat(requests("PUT /rounds/" + rooms.id + "/seat")).hasSize(1);
    }

    @Test
    void saysWhoseTurnItIs() {
        table.speaks(table.ben, 3, SOON, table.me, table.third).laid();
        assertThat(room()).contains("Ben &amp; Co is speaking", "You are next.").doesNotContain(">Done<", ">Pass<");

        table.speaks(table.third, 4, SOON, table.ben, table.me).laid();
        assertThat(room()).contains("Person 3 is speaking", "Next: Ben &amp; Co, then you.");

        table.speaks(table.me, 5, SOON).laid();
        assertThat(room())
                .contains("You speak now", "This is the last turn.", ">Done<", ">Pass<")
                .doesNotContain("30 seconds more");
    }

    @Test
    void letsAFacilitatorLookAfterTheTurns() {
        table.facilitating().speaks(table.ben, 3, SOON, table.me).laid();

        assertThat(room())
                .contains("Go on without <bdi>Ben &amp; Co</bdi>", "30 seconds more", "Remove from this room");
    }

    @Test
    void takesATurnWithoutAScript() {
        table.speaks(table.me, 5, SOON).laid();
        Neighbours.order("POST /rooms/" + twelfth.id() + "/go-round", 200, table.json());

        turn("done", 5).post("/now/room/turn").then().statusCode(303).header("Location", endsWith(page));
        assertThat(requests("POST /rooms/" + twelfth.id() + "/go-round"))
                .singleElement()
                .asString()
                .endsWith("{\"action\":\"done\",\"turn\":5}");

        Neighbours.refuse("POST /rooms/" + twelfth.id() + "/go-round", 409, "turn-over", ",\"turn\":6");
        turn("done", 5)
                .post("/now/room/turn")
                .then()
                .statusCode(409)
                .body(containsString("✗ That turn was over already."))
                .body(containsString("You are in room 12"));
    }

    @Test
    void answersAScriptWithTheRoomAlone() {
        table.speaks(table.ben, 6, SOON);
        Neighbours.order("POST /rooms/" + twelfth.id() + "/go-round", 200, table.json());

        turn("extend", 5)
                .header("X-Requested-With", "JavaScript")
                .formParam("extra", "PT30S")
                .post("/now/room/turn")
                .then()
                .statusCode(200)
                .body(containsString("Ben &amp; Co is speaking"))
                .body(not(containsString("<html")));
        assertThat(requests("POST /rooms/" + twelfth.id() + "/go-round"))
                .singleElement()
                .asString()
                .endsWith("{\"action\":\"extend\",\"turn\":5,\"extra\":\"PT30S\"}");
    }

    @Test
    void keepsTheAnswerThatCameTooLate() {
        table.with(",\"outcome\":{\"revision\":2,\"line\":\"More trees\",\"priorities\":[\"Oaks\"]}")
                .laid();
        Neighbours.refuse("PUT /rooms/" + twelfth.id() + "/outcome", 409, "revision-reused", "");

        form().formParam("revision", "2")
                .formParam("line", " More buses ")
                .formParam("priority", "At night")
                .formParam("priority", " ")
                .post("/now/room/outcome")
                .then()
                .statusCode(409)
                .body(stringContainsInOrder(
                        "Somebody else sent an answer while you wrote.",
                        "✓ Sent: <bdi>More trees</bdi>",
                        "name=\"revision\" value=\"3\"",
                        "value=\"More buses\"",
                        "value=\"At night\""));
        assertThat(requests("PUT /rooms/" + twelfth.id() + "/outcome"))
                .singleElement()
                .asString()
                .endsWith("{\"revision\":2,\"line\":\"More buses\",\"priorities\":[\"At night\"]}");
    }

    @Test
    void saysWhatIsWrongWithAnAnswer() {
        Neighbours.refuse(
                "PUT /rooms/" + twelfth.id() + "/outcome",
                422,
                "outcome-rejected",
                ",\"errors\":[{\"field\":\"priorities\",\"detail\":\"“Oaks” is there twice.\"}]");

        form().formParam("revision", "1")
                .formParam("line", "Trees")
                .formParam("priority", "Oaks")
                .formParam("priority", "oaks")
                .post("/now/room/outcome")
                .then()
                .statusCode(422)
                .body(stringContainsInOrder("Change this:", "“Oaks” is there twice.", "value=\"oaks\""));
    }

    @Test
    void callsForHelpAndReports() {
        Neighbours.order("PUT /rooms/" + twelfth.id() + "/help", 200, "{}");
        form().formParam("wanted", "true").post("/now/room/help").then().statusCode(303);
        assertThat(requests("PUT /rooms/" + twelfth.id() + "/help"))
                .singleElement()
                .asString()
                .endsWith("{\"wanted\":true}");

        Neighbours.order("POST /rooms/" + twelfth.id() + "/reports", 201, "{\"id\":\"x\"}");
        form().formParam("seat", table.ben)
                .formParam("reason", "He shouts.")
                .post("/now/room/report")
                .then()
                .statusCode(303)
                .header("Location", endsWith("&done=report"));
        assertThat(requests("POST /rooms/" + twelfth.id() + "/reports"))
                .singleElement()
                .asString()
                .endsWith("{\"seatId\":\"" + table.ben + "\",\"reason\":\"He shouts.\"}");
        ana.browser().get(page + "&done=report").then().body(containsString("✓ Reported."));
    }

    @Test
    void keepsAReportThatWasNotTaken() {
        Neighbours.order("POST /rooms/" + twelfth.id() + "/reports", 503, "{}");

        form().formParam("seat", table.ben.toString())
                .formParam("reason", "He shouts & <swears>.")
                .post("/now/room/report")
                .then()
                .statusCode(503)
                .body(stringContainsInOrder(
                        "Not done yet.",
                        "value=\"" + table.ben + "\" required checked",
                        "value=\"He shouts &amp; &lt;swears&gt;.\""));
    }

    @Test
    void saysThatAPageIsOpenOnlyForASeat() {
        form().post("/now/room/here").then().statusCode(204).body(emptyString());
        Ana late = Ana.livingIn(festival.south).joined();

        late.browser()
                .formParam("assembly", festival.assembly.id().toString())
                .post("/now/room/here")
                .then()
                .statusCode(409);
        assertThat(requests("PUT /rounds/" + rooms.id + "/seat")).hasSize(1);
    }

    @Test
    void givesALateComerASeatWhenTheyAskForOne() {
        Ana late = Ana.livingIn(festival.south).joined();
        late.browser()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("You have no seat in a room"))
                .body(containsString("Take a seat"));
        assertThat(requests("PUT /rounds/" + rooms.id + "/seat")).isEmpty();

        Neighbours.refuse("PUT /rounds/" + rooms.id + "/seat", 409, "no-room-fits", "");
        seat(late, "Eve").statusCode(409).body(containsString("No room has a seat for you at the moment."));

        rooms.seat(late.id(), twelfth);
        seat(late, " Eve ").statusCode(303).header("Location", endsWith(page));
        assertThat(requests("PUT /rounds/" + rooms.id + "/seat"))
                .hasSize(2)
                .allMatch(line -> line.endsWith("{\"name\":\"Eve\"}"));
        late.browser().get(page).then().body(containsString("You are in room 12"));
    }

    @Test
    void leavesForGood() {
        Neighbours.order("DELETE /rounds/" + rooms.id + "/seat", 204, "");
        rooms.unseat(ana.id());

        form().post("/now/room/leave")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/now?assembly=" + festival.assembly.id()));
        assertThat(now()).contains("Everybody is in small rooms");
    }

    @Test
    void opensTheVideoOrSaysWhereTheRoomMeets() {
        String video = "/now/room/video?assembly=" + festival.assembly.id() + "&room=" + twelfth.id();
        String entry = "POST /rooms/" + twelfth.id() + "/entry";
        Neighbours.order(entry, 200, "{\"address\":\"https://meet.example/r12?jwt=e.y\"}");
        ana.browser().get(video).then().statusCode(303).header("Location", "https://meet.example/r12?jwt=e.y");

        Neighbours.order(entry, 200, "{\"notice\":\"Table 12 in the <great> hall\"}");
        ana.browser().get(video).then().statusCode(200).body(containsString("Table 12 in the &lt;great&gt; hall"));

        Neighbours.order(entry, 200, "{\"address\":\"javascript:alert(1)\",\"notice\":\"Table 12\"}");
        ana.browser().get(video).then().statusCode(200).body(containsString("Table 12"));

        Neighbours.refuse(entry, 409, "not-now", "");
        ana.browser().get(video).then().statusCode(409).body(containsString("The video is not open now."));

        Neighbours.refuse(entry, 503, "unavailable", "");
        ana.browser().get(video).then().statusCode(503).body(containsString("The video does not answer"));
    }

    @Test
    void saysWhyThereIsNoRoomToShow() {
        Neighbours.refuse("PUT /rounds/" + rooms.id + "/seat", 403, "removed", "");
        assertThat(room()).contains("You were removed and get no seat.").doesNotContain("Take a seat");

        Neighbours.refuse("PUT /rounds/" + rooms.id + "/seat", 503, "overloaded", "");
        assertThat(room()).contains("Your room cannot be shown at the moment.", "You are in room 12");

        rooms.close();
        await().until(() -> room().contains("The round is over"));
        assertThat(now()).doesNotContain("You are in room <b data-room-number>12");
    }

    /** However often they look: nobody is offered a seat that they cannot have. */
    @Test
    void offersNoSeatToWhomWasRemoved() {
        Ana removed = Ana.livingIn(festival.south).joined();
        Neighbours.refuse("GET /rounds/seat", 403, "removed-from-room", "");

        removed.browser()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("You were removed and get no seat."))
                .body(not(containsString("Take a seat")));
    }

    @Test
    void isForParticipantsAlone() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get(page)
                .then()
                .statusCode(401)
                .body(containsString("Open your personal link"));
        given().header("Cookie", ana.cookie())
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("assembly", festival.assembly.id().toString())
                .post("/now/room/leave")
                .then()
                .statusCode(401);
    }

    private RequestSpecification turn(String action, int turn) {
        return form().formParam("action", action).formParam("turn", turn);
    }

    private RequestSpecification form() {
        return ana.browser()
                .formParam("assembly", festival.assembly.id().toString())
                .formParam("room", twelfth.id().toString());
    }

    private io.restassured.response.ValidatableResponse seat(Ana who, String name) {
        return who.browser()
                .formParam("assembly", festival.assembly.id().toString())
                .formParam("name", name)
                .post("/now/room/seat")
                .then();
    }

    private String now() {
        return ana.browser()
                .get("/now?assembly=" + festival.assembly.id())
                .then()
                .contentType(startsWith("text/html"))
                .extract()
                .asString();
    }

    private String room() {
        return ana.browser().get(page).asString();
    }

    private static List<String> requests(String request) {
        return Neighbours.requestsWith(request);
    }
}
