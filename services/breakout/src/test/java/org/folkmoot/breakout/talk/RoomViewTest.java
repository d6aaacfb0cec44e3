package org.folkmoot.breakout.talk;

import static org.folkmoot.breakout.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.folkmoot.breakout.RoomOfPeople;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class RoomViewTest {
    @Inject
    Database database;

    @Test
    void showsWhoIsThereAndWhatIsAsked() {
        RoomOfPeople room = new RoomOfPeople(3);

        view(room, room.person(1).asking())
                .statusCode(200)
                .body("id", equalTo(room.room.toString()))
                .body("assemblyId", equalTo(room.assembly.toString()))
                .body("number", equalTo(1))
                .body("area", equalTo("uk-bristol"))
                .body("question", equalTo("What would help most here?"))
                .body("status", equalTo("open"))
                .body("closesAt", equalTo(room.closesAt.toString()))
                .body("me", equalTo(room.seat(1).toString()))
                .body("people.seatId", contains(seats(room)))
                .body("people.name", contains("Person 0", "Person 1", "Person 2"))
                .body("people.present", contains(true, true, true))
                .body("people.facilitator", contains(true, false, false))
                .body("goRound.state", equalTo("not-begun"))
                .body("goRound.next", contains(seats(room)))
                .body("goRound.speaker", nullValue())
                .body("outcome", nullValue())
                .body("helpCalledAt", nullValue());
    }

    @Test
    void showsFacilitatorsTheRoomWithoutASeat() {
        RoomOfPeople room = new RoomOfPeople(2);

        view(room, RoomOfPeople.facilitator())
                .statusCode(200)
                .body("me", nullValue())
                .body("goRound.totals", nullValue())
                .body("people.seatId", contains(seats(room)));
    }

    @Test
    void followsEveryChange() {
        RoomOfPeople room = new RoomOfPeople(2);
        view(room, room.person(0).asking()).body("message", nullValue()).body("revision", equalTo(1));

        database.update(
                "update round set message = 'Five minutes more', message_at = now() where id = ?", room.round.value());
        database.update(
                "update seat set name = 'Ana' where id = ?", room.seat(1).value());
        room.person(1)
                .asking()
                .body(Map.of("wanted", true))
                .put(room.path("/help"))
                .then()
                .statusCode(200);

        view(room, room.person(0).asking())
                .body("message.text", equalTo("Five minutes more"))
                .body("revision", equalTo(2))
                .body("helpCalledAt", notNullValue())
                .body("people.name", contains("Person 0", "Ana"));
    }

    @Test
    void readsNothingAgainWhileNothingChanges() {
        RoomOfPeople room = new RoomOfPeople(2);
        view(room, room.person(0).asking()).statusCode(200);

        // Behind the revision's back: only what was read before can show the old name.
        database.update(
                "update seat set name = 'Ana' where id = ?", room.seat(1).value());

        view(room, room.person(1).asking()).body("people.name", contains("Person 0", "Person 1"));
    }

    @Test
    void showsAClosedRoomWithoutNames() {
        RoomOfPeople room = new RoomOfPeople(2);
        view(room, room.person(0).asking()).statusCode(200);

        room.close();

        view(room, room.person(0).asking())
                .body("status", equalTo("closed"))
                .body("goRound.state", equalTo("finished"))
                .body("goRound.next", empty())
                .body("people.name", contains(nullValue(), nullValue()));
    }

    @Test
    void showsThoseWhoWereMergedWhereTheirRoomWent() {
        RoomOfPeople small = new RoomOfPeople(1);
        RoomOfPeople large = small.beside(3);
        database.update(
                "update seat set room_id = ? where id = ?",
                large.room.value(),
                small.seat(0).value());
        database.update(
                "update room set status = 'MERGED', merged_into = ?, revision = 2 where id = ?",
                large.room.value(),
                small.room.value());

        view(small, small.person(0).asking())
                .statusCode(200)
                .body("status", equalTo("merged"))
                .body("mergedInto", equalTo(large.room.toString()))
                .body("people", empty());
    }

    @Test
    void refusesWhoHasNoSeatThere() {
        RoomOfPeople room = new RoomOfPeople(1);
        RoomOfPeople other = room.beside(1);

        refused(view(room, other.person(0).asking()), 403, "not-in-room");
        refused(view(room, RoomOfPeople.as(ParticipantId.random())), 403, "not-in-room");
        refused(view(room, RoomOfPeople.organiser()), 403, "not-allowed");
        refused(view(room, RoomOfPeople.json()), 401, "token-missing");
        refused(RoomOfPeople.facilitator().get("/rooms/" + RoomId.random()).then(), 404, "unknown-room");
        refused(RoomOfPeople.facilitator().get("/rooms/7").then(), 404, "not-found");
    }

    private static ValidatableResponse view(RoomOfPeople room, RequestSpecification who) {
        return who.get(room.path("")).then();
    }

    private static String[] seats(RoomOfPeople room) {
        return room.people.stream().map(person -> person.seat().toString()).toArray(String[]::new);
    }
}
