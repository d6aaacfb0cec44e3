package org.folkmoot.breakout.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.breakout.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.folkmoot.breakout.RoomOfPeople;
import org.folkmoot.breakout.RoomOfPeople.Person;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantUnassigned;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class RoomRemovalTest {
    RoomOfPeople room;

    @BeforeEach
    void sitDown() {
        room = new RoomOfPeople(3);
    }

    @Test
    void takesSomebodyOutOfTheirRoom() {
        Person ben = room.person(2);
        room.person(0).asking().body(Map.of("action", "begin")).post(room.path("/go-round"));

        remove(RoomOfPeople.staff("ana"), ben, "Shouts").statusCode(201);

        refused(ben.asking().get(room.path("")).then(), 403, "not-in-room");
        room.person(1)
                .asking()
                .get(room.path(""))
                .then()
                .body(
                        "people.seatId",
                        contains(room.seat(0).toString(), room.seat(1).toString()))
                .body("goRound.next", contains(room.seat(1).toString()))
                .body("revision", equalTo(3));
        assertThat(room.count(
                        "select count(*) from barred where participant_id = ?",
                        ben.participant().value()))
                .isEqualTo(1);
        String key = room.round + "/" + ben.participant();
        await().until(() -> !TopicReader.events(Topics.ASSIGNMENTS, key).isEmpty());
        assertThat(TopicReader.events(Topics.ASSIGNMENTS, key))
                .singleElement()
                .isInstanceOf(ParticipantUnassigned.class);
    }

    @Test
    void keepsALogOfWhoDecidedAndWhy() {
        remove(RoomOfPeople.staff("ana"), room.person(2), "Shouts").statusCode(201);

        RoomOfPeople.organiser()
                .get("/conduct/" + room.assembly)
                .then()
                .body("removals.scope", contains("room"))
                .body("removals.seatId", contains(room.seat(2).toString()))
                .body("removals.reason", contains("Shouts"))
                .body("removals.by", contains("ana"))
                .body("removals[0].liftedAt", nullValue());
    }

    @Test
    void letsCertifiedFacilitatorsRemoveInTheirOwnRoom() {
        RoomOfPeople other = room.beside(2);

        remove(room.person(0).asking(), room.person(1), "Shouts").statusCode(201);

        RoomOfPeople.organiser()
                .get("/conduct/" + room.assembly)
                .then()
                .body("removals.bySeatId", contains(room.seat(0).toString()))
                .body("removals[0].by", nullValue());
        refused(remove(room.person(2).asking(), room.person(0), "No"), 403, "not-facilitator");
        refused(remove(other.person(0).asking(), room.person(2), "No"), 403, "not-in-room");
        refused(remove(room.person(0).asking(), other.person(1), "No"), 404, "unknown-seat");
    }

    @Test
    void refusesRemovalsThatDoNotFit() {
        refused(remove(RoomOfPeople.json(), room.person(1), "No"), 401, "token-missing");
        refused(remove(RoomOfPeople.organiser(), room.person(1), "No"), 403, "not-allowed");
        refused(remove(RoomOfPeople.facilitator(), room.person(1), ""), 400, "malformed-request")
                .body("errors.field", hasItem("reason"));
        remove(RoomOfPeople.facilitator(), room.person(1), "Shouts").statusCode(201);
        refused(remove(RoomOfPeople.facilitator(), room.person(1), "Shouts"), 404, "unknown-seat");
        room.close();
        refused(remove(RoomOfPeople.facilitator(), room.person(2), "Shouts"), 409, "room-closed");
    }

    private ValidatableResponse remove(RequestSpecification who, Person whom, String reason) {
        return who.body(Map.of("seatId", whom.seat(), "reason", reason))
                .post(room.path("/removals"))
                .then();
    }
}
