package org.folkmoot.web.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.party.PartyId;
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
class RoomPagesTest {
    private final PartyId crown = PartyId.random();
    private final PartyId anchor = PartyId.random();
    private Festival festival;
    private ContestDefinition contest;
    private String rooms;

    @BeforeEach
    void openAQuestion() {
        festival = new Festival();
        festival.started();
        contest = festival.oneChoice("30%", "40%");
        festival.opened(contest);
        rooms = "/stage/" + festival.assembly.id() + "/rooms";
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        await().until(() -> facilitator.browser().get(rooms).asString().contains("Shall we say 30% or 40%?"));
    }

    @AfterEach
    void endTheFestival() {
        festival.close();
    }

    @Test
    void showsFacilitatorsEveryRoomThoseMissingFirst() {
        bothRooms();
        Facilitator facilitator = Facilitator.signedInAs("facilitator");

        facilitator
                .browser()
                .get(rooms + "?contest=" + contest.id())
                .then()
                .statusCode(200)
                .body(containsString("Question 1: 1 of 2 rooms have reported."))
                .body(containsString("1 headcount waits for approval"))
                .body(stringContainsInOrder("The Crown", "missing", "250", "The Anchor", "reported, corrected", "42"))
                .body(stringContainsInOrder("The Anchor", "Have a look: All 39 chose the same."))
                .body(stringContainsInOrder(
                        "Corrected by its host", "answered 40 → 39, “30%” 30 → 29", "Why", "one had left"))
                .body(not(containsString("<form")));
    }

    @Test
    void letsOnlyOrganisersDecide() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");

        facilitator
                .browser()
                .formParam("headcount", "250")
                .post(rooms + "/" + crown + "/approve")
                .then()
                .statusCode(403)
                .body(containsString("This is for organisers"));
        facilitator
                .browser()
                .formParam("certified", "true")
                .post(rooms + "/" + crown + "/certify")
                .then()
                .statusCode(403);
        assertThat(Neighbours.requestsWith("PUT /parties/" + crown)).isEmpty();
    }

    @Test
    void approvesTheHeadcountThatWasLookedAt() {
        bothRooms();
        Facilitator organiser = Facilitator.signedInAs("organiser");
        organiser
                .browser()
                .get(rooms + "?contest=" + contest.id())
                .then()
                .body(allOf(containsString("Approve 250"), containsString(">Certify<"), containsString(">Withdraw<")));

        Neighbours.order("PUT /parties/" + crown + "/headcount/approval", 200, "{}");
        approve(organiser)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/rooms?contest=" + contest.id() + "#room-" + crown));

        Neighbours.refuse("PUT /parties/" + crown + "/headcount/approval", 409, "headcount-changed", "");
        approve(organiser)
                .then()
                .statusCode(409)
                .body(containsString("Not approved. Detail of headcount-changed."))
                .body(containsString("data-address=\"" + rooms + "?contest=" + contest.id() + "\""));
    }

    @Test
    void certifiesAndWithdraws() {
        Facilitator organiser = Facilitator.signedInAs("organiser");
        Neighbours.order("PUT /parties/" + anchor + "/certification", 200, "{}");
        certify(organiser, true).then().statusCode(303);

        Neighbours.refuse("PUT /parties/" + anchor + "/certification", 409, "contest-open", "");
        certify(organiser, false)
                .then()
                .statusCode(409)
                .body(containsString("Not withdrawn. A question is open. Withdraw it after the close."));
        assertThat(Neighbours.requestsWith("PUT /parties/" + anchor + "/certification Bearer ey"))
                .hasSize(2)
                .anyMatch(line -> line.endsWith("{\"certified\":true}"))
                .anyMatch(line -> line.endsWith("{\"certified\":false}"));
    }

    @Test
    void saysWhenTheRoomsCannotBeRead() {
        Neighbours.refuse("GET /parties", 503, "unavailable", "");

        Facilitator.signedInAs("organiser")
                .browser()
                .get(rooms)
                .then()
                .statusCode(200)
                .body(containsString("The rooms could not be read."));
    }

    @Test
    void offersOrganisersTheRoomsAndNotTheConsole() {
        String console = "/stage/" + festival.assembly.id();

        Facilitator.signedInAs("organiser")
                .browser()
                .get("/stage")
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + console + "/rooms\""))
                .body(containsString("href=\"" + console + "/panels\""))
                .body(not(containsString("href=\"" + console + "\"")));
    }

    private void bothRooms() {
        Neighbours.order(
                "GET /parties",
                200,
                "[" + room(crown, "The Crown", 250, true, false) + "," + room(anchor, "The Anchor", 42, false, true)
                        + "]");
        Neighbours.order(
                "GET /contests/" + contest.id() + "/parties",
                200,
                "[{\"partyId\":\"" + crown + "\",\"place\":\"The Crown\",\"headcount\":250,\"headcountPending\":true,"
                        + "\"counted\":true,\"state\":\"missing\"},"
                        + "{\"partyId\":\"" + anchor + "\",\"place\":\"The Anchor\",\"headcount\":42,"
                        + "\"votedByPhone\":3,\"effectiveHeadcount\":39,\"counted\":true,\"state\":\"corrected\","
                        + "\"answered\":39,\"outlier\":\"All 39 chose the same.\"}]");
        Neighbours.order(
                "GET /contests/" + contest.id() + "/corrections",
                200,
                "[{\"partyId\":\"" + anchor + "\",\"version\":3,\"state\":\"corrected\",\"changedBy\":\"convener\","
                        + "\"changedAt\":\"2026-05-01T18:40:00Z\",\"answeredBefore\":40,\"answered\":39,"
                        + "\"countsBefore\":{\"1\":30,\"2\":10},\"counts\":{\"1\":29,\"2\":10},"
                        + "\"reason\":\"one had left\"}]");
    }

    private String room(PartyId id, String place, int headcount, boolean pending, boolean certified) {
        return "{\"id\":\"" + id + "\",\"area\":\"" + festival.north + "\",\"place\":\"" + place + "\",\"headcount\":"
                + headcount + ",\"headcountPending\":" + pending + ",\"joined\":7,\"certified\":" + certified + "}";
    }

    private Response approve(Facilitator organiser) {
        return organiser
                .browser()
                .formParam("headcount", "250")
                .formParam("contest", contest.id().toString())
                .post(rooms + "/" + crown + "/approve");
    }

    private Response certify(Facilitator organiser, boolean certified) {
        return organiser
                .browser()
                .formParam("certified", String.valueOf(certified))
                .post(rooms + "/" + anchor + "/certify");
    }
}
