package org.folkmoot.web.round;

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
import io.restassured.response.ValidatableResponse;
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
import org.folkmoot.web.breakout.Table;
import org.folkmoot.web.participant.Ana;
import org.folkmoot.web.stage.Facilitator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class RoundPagesTest {
    private Festival festival;
    private SmallRooms rooms;
    private RoundsOfBreakout breakout;
    private Room twelfth;
    private String page;
    private Facilitator facilitator;

    @BeforeEach
    void startTheFestival() {
        festival = new Festival();
        festival.started();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        rooms = new SmallRooms(festival);
        breakout = new RoundsOfBreakout(rooms);
        twelfth = rooms.room(12);
        page = "/stage/" + festival.assembly.id() + "/rounds";
        facilitator = Facilitator.signedInAs("facilitator");
    }

    @AfterEach
    void endTheFestival() {
        rooms.close();
        festival.close();
    }

    @Test
    void preparesARoundInTheWordsOfTheAreas() {
        breakout.none();
        get(page)
                .body(allOf(
                        containsString("Prepare round 1"),
                        containsString("Everybody is mixed."),
                        containsString("People of one locality sit together."),
                        containsString("name=\"depth\" value=\"2\" checked")));

        Neighbours.order("POST /rounds", 201, breakout.json("prepared"));
        post().formParam("question", " What should change here? ")
                .formParam("depth", "2")
                .formParam("minutes", "12")
                .formParam("turn", "90")
                .formParam("target", "6")
                .formParam("least", "4")
                .formParam("most", "8")
                .formParam("language", "true")
                .formParam("mix", "true")
                .formParam("supply-sign-language", "20")
                .formParam("supply-captions", "")
                .post(page)
                .then()
                .statusCode(303)
                .header("Location", endsWith(page + "?round=" + rooms.id));
        assertThat(Neighbours.requestsWith("\"assemblyId\":\"" + festival.assembly.id()))
                .singleElement()
                .asString()
                .startsWith("POST /rounds ")
                .contains("\"question\":\"What should change here?\"")
                .endsWith(
                        "\"plan\":{\"least\":4,\"target\":6,\"most\":8,\"depth\":2,\"commonLanguage\":true,"
                                + "\"mixAreas\":true,\"supply\":{\"sign-language\":20},\"length\":\"PT12M\",\"turn\":\"PT1M30S\"}}");
    }

    @Test
    void keepsWhatWasTypedWrongly() {
        breakout.none();
        post().formParam("question", "Buses")
                .formParam("minutes", "ten")
                .post(page)
                .then()
                .statusCode(422)
                .body(stringContainsInOrder("How many minutes: write a whole number", "value=\"Buses\""));

        Neighbours.refuse(
                "POST /rounds",
                422,
                "round-rejected",
                ",\"errors\":[{\"field\":\"plan.length\",\"detail\":\"needs to be from PT1M to PT4H\"}]");
        post().formParam("question", "Buses")
                .formParam("minutes", "999")
                .post(page)
                .then()
                .statusCode(422)
                .body(containsString("The length of the round needs to be from 1 minute to 240 minutes."))
                .body(containsString("value=\"999\""));
    }

    @Test
    void looksFirstAndShowsEachFigureBesideItsBound() {
        breakout.are("prepared");
        get(page)
                .body(allOf(
                        containsString("Open the rooms of round 1"),
                        containsString("People of one locality sit together."),
                        containsString("1 minute 30 seconds for each turn.")));

        Neighbours.order(
                "POST /rounds/" + rooms.id + "/preview",
                200,
                "{\"people\":1203,\"seated\":1200,\"rooms\":200,\"unplaced\":{\"no-common-language\":3},"
                        + "\"undersizedRooms\":1,\"awayFromArea\":7,\"repeatPairs\":12,\"leastRepeatPairs\":10,"
                        + "\"withoutFacilitator\":170,\"leastWithoutFacilitator\":160,\"variety\":0.834,"
                        + "\"mostVariety\":0.9,\"milliseconds\":1234.5}");
        post().post(page + "/" + rooms.id + "/preview")
                .then()
                .statusCode(200)
                .body(stringContainsInOrder(
                        "1,200 of 1,203 people in 200 rooms.",
                        "No seat: no common language",
                        ">3<",
                        "Pairs who have met before",
                        ">12<",
                        ">10<",
                        "Rooms without a certified facilitator",
                        ">170<",
                        ">160<",
                        ">83%<",
                        ">90%<",
                        "Worked out in 1.2 seconds."))
                .body(containsString("data-address=\"" + page + "?round=" + rooms.id + "\""));
    }

    @Test
    void opensAndSaysWhyItDidNot() {
        breakout.are("prepared");
        String open = "POST /rounds/" + rooms.id + "/open";
        Neighbours.order(open, 200, breakout.json("open"));
        post().post(page + "/" + rooms.id + "/open").then().statusCode(303);

        Neighbours.refuse(open, 422, "nobody-there", "");
        post().post(page + "/" + rooms.id + "/open")
                .then()
                .statusCode(422)
                .body(containsString("The rooms did not open. Nobody who is checked in can be given a seat."));
        Neighbours.refuse(open, 503, "unavailable", "");
        post().post(page + "/" + rooms.id + "/open")
                .then()
                .statusCode(503)
                .body(
                        containsString(
                                "It is not known whether that was done: no answer came. Look at what stands below before you try again."));
    }

    @Test
    void showsWhichRoomsNeedSomebody() {
        breakout.are("open");
        breakout.withRoomsThatNeedSomebody(twelfth, festival.north);

        get(page)
                .body(stringContainsInOrder("Rooms with too few people", ">3<", "Rooms that wait for help", ">2<"))
                .body(stringContainsInOrder("Room 12", "North Bank", "waits since", "2 of 3", "too few", "not yet"))
                .body(containsString(page + "/" + rooms.id + "/rooms/" + twelfth.id()));
        get(page + "?state=help").body(containsString("<b>Waiting for help</b>"));
        assertThat(Neighbours.requestsWith("GET /rounds/" + rooms.id + "/rooms"))
                .hasSize(2);
    }

    @Test
    void extendsSaysAndClosesWithAWarning() {
        breakout.are("open");
        String round = "/rounds/" + rooms.id;
        Neighbours.order("PUT " + round + "/closes-at", 200, breakout.json("open"));
        post().formParam("from", "2099-05-01T18:20:00Z")
                .formParam("seconds", "300")
                .post(page + "/" + rooms.id + "/extend")
                .then()
                .statusCode(303);
        Neighbours.order("PUT " + round + "/message", 200, breakout.json("open"));
        post().formParam("text", " Five minutes more. ")
                .post(page + "/" + rooms.id + "/message")
                .then()
                .statusCode(303);
        get(page + "?confirm=close")
                .body(allOf(
                        containsString("Close the rooms? 120 of 200 have answered."),
                        containsString("Close in one minute")));
        Neighbours.order("POST " + round + "/close", 200, breakout.json("open"));
        post().formParam("seconds", "60")
                .post(page + "/" + rooms.id + "/close")
                .then()
                .statusCode(303);

        assertThat(requests("PUT " + round + "/closes-at")).endsWith("{\"closesAt\":\"2099-05-01T18:25:00Z\"}");
        assertThat(requests("PUT " + round + "/message")).endsWith("{\"text\":\"Five minutes more.\"}");
        assertThat(requests("POST " + round + "/close")).startsWith("?notice=PT1M ");
    }

    @Test
    void keepsWhatWasTypedWhenItIsNotTaken() {
        breakout.are("open");
        Neighbours.refuse("PUT /rounds/" + rooms.id + "/message", 503, "unavailable", "");
        post().formParam("text", "Five <minutes>")
                .post(page + "/" + rooms.id + "/message")
                .then()
                .statusCode(503)
                .body(containsString("It is not known whether the rooms got it"))
                .body(containsString("value=\"Five &lt;minutes&gt;\""));

        new Table(rooms, twelfth).laid();
        String room = page + "/" + rooms.id + "/rooms/" + twelfth.id();
        post().formParam("reason", "He shouts.")
                .post(room + "/remove")
                .then()
                .statusCode(422)
                .body(containsString("value=\"He shouts.\""));
    }

    @Test
    void saysWhenTheRoomsCannotBeRead() {
        breakout.are("open");
        Neighbours.always("GET /rounds/" + rooms.id + "/rooms", 503, "{}");
        get(page + "?round=" + rooms.id + "&state=help")
                .body(allOf(
                        containsString("The rooms could not be read."),
                        not(containsString("No room waits for help."))));
    }

    @Test
    void looksIntoARoomAndPutsThingsRight() {
        rooms.open(Instant.parse("2099-05-01T18:20:00Z"));
        Room ninth = rooms.room(9);
        rooms.opened(ninth);
        Table table = new Table(rooms, twelfth)
                .with(",\"helpCalledAt\":\"2026-05-01T18:12:00Z\"")
                .laid();
        String room = page + "/" + rooms.id + "/rooms/" + twelfth.id();
        get(room).body(stringContainsInOrder("Room 12", "Waits for help since", "Ben &amp; Co", "Person 3", "away"));

        Neighbours.order("PUT /rooms/" + twelfth.id() + "/help", 200, "{}");
        post().post(room + "/help").then().statusCode(303).header("Location", endsWith(room));
        assertThat(requests("PUT /rooms/" + twelfth.id() + "/help")).endsWith("{\"wanted\":false}");

        post().formParam("seat", table.ben)
                .formParam("to", "13")
                .post(room + "/move")
                .then()
                .statusCode(422)
                .body(containsString("Not moved. Write the number of a room that is open."));
        String move = "POST /rooms/" + twelfth.id() + "/seats/" + table.ben + "/move";
        Neighbours.refuse(move, 409, "room-full", "");
        await().until(() -> move(room, table.ben).extract().statusCode() == 409);
        Neighbours.order(move, 200, table.seat());
        move(room, table.ben).statusCode(303);
        assertThat(Neighbours.requestsWith(move))
                .hasSize(2)
                .allMatch(line -> line.endsWith("{\"to\":\"" + ninth.id() + "\"}"));

        Neighbours.order("POST /rooms/" + twelfth.id() + "/removals", 201, "{\"id\":\"x\"}");
        post().formParam("seat", table.ben)
                .formParam("reason", "He shouts.")
                .post(room + "/remove")
                .then()
                .statusCode(303);
        assertThat(requests("POST /rooms/" + twelfth.id() + "/removals"))
                .endsWith("{\"seatId\":\"" + table.ben + "\",\"reason\":\"He shouts.\"}");
    }

    @Test
    void listsWhatTheRoomsSay() {
        Neighbours.order(
                "GET /rounds/" + rooms.id + "/outcomes",
                200,
                "[{\"roomId\":\"" + twelfth.id() + "\",\"number\":12,\"area\":\"" + festival.north
                        + "\",\"line\":\"More <trees>\",\"priorities\":[\"Oaks\",\"Shade\"]}]");

        get(page + "/" + rooms.id + "/outcomes")
                .body(stringContainsInOrder(
                        "1 room has answered.", "Room 12", "North Bank", "More &lt;trees&gt;", "Oaks"));
    }

    @Test
    void letsOrganisersReadAndNobodyElseIn() {
        breakout.are("open");
        breakout.withRoomsThatNeedSomebody(twelfth, festival.north);
        Facilitator organiser = Facilitator.signedInAs("organiser");
        organiser
                .browser()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Room 12"))
                .body(not(containsString("<form")));
        organiser.browser().post(page + "/" + rooms.id + "/open").then().statusCode(403);

        Ana.livingIn(festival.north).joined().browser().get(page).then().statusCode(302);
    }

    private ValidatableResponse get(String address) {
        return facilitator.browser().get(address).then().statusCode(200);
    }

    private RequestSpecification post() {
        return facilitator.browser();
    }

    private ValidatableResponse move(String room, String seat) {
        return post().formParam("seat", seat)
                .formParam("to", " 9 ")
                .post(room + "/move")
                .then();
    }

    private static String requests(String request) {
        List<String> found = Neighbours.requestsWith(request);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
