package org.folkmoot.breakout.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.breakout.Api;
import org.folkmoot.breakout.Call;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantAssigned;
import org.folkmoot.contracts.breakout.RoomEvent.RoomClosed;
import org.folkmoot.contracts.breakout.RoomEvent.RoomOpened;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundEvent.RoundClosed;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class RoundTest {
    private final Call call = Call.published();

    @Test
    void showsBeforehandWhatItWillBeLike() {
        // 20 people in rooms of about six: three rooms of 7, 7 and 6.
        call.come(20);
        RoundId round = Api.prepared(call, 20, Map.of());

        Api.facilitator()
                .post("/rounds/{id}/preview", round.toString())
                .then()
                .statusCode(200)
                .body("seated", equalTo(20))
                .body("rooms", equalTo(3))
                .body("undersizedRooms", equalTo(0))
                .body("repeatPairs", equalTo(0))
                .body("variety", nullValue());
        RestAssured.get("/rounds/{id}", round.toString())
                .then()
                .statusCode(200)
                .body("status", equalTo("prepared"))
                .body("number", equalTo(1));
    }

    /** All live in one town: however they sit, no two of a room differ. */
    @Test
    void saysHowVariedTheRoomsAreWhereAreasAreToBeMixed() {
        call.come(10);
        RoundId round = Api.prepared(call, 10, Map.of("mixAreas", true));

        Api.facilitator()
                .post("/rounds/{id}/preview", round.toString())
                .then()
                .statusCode(200)
                .body("variety", equalTo(0f))
                .body("mostVariety", equalTo(0f));
    }

    @Test
    void seatsEverybodyOnceAndTellsOfIt() {
        Set<ParticipantId> people = new HashSet<>(call.come(20));
        RoundId round = Api.opened(call, 20, Map.of());

        List<ParticipantAssigned> assigned = await().until(() -> assigned(round), found -> found.size() >= 20);

        assertThat(assigned).extracting(ParticipantAssigned::participantId).containsExactlyInAnyOrderElementsOf(people);
        assertThat(assigned).extracting(ParticipantAssigned::seatId).doesNotHaveDuplicates();
        assertThat(assigned).extracting(ParticipantAssigned::roomId).containsOnlyElementsOf(opened(round));
    }

    @Test
    void avoidsThatTheSamePeopleMeetAgain() {
        call.come(16);
        RoundId first = Api.opened(call, 16, Map.of("target", 4, "most", 4));
        Api.facilitator()
                .post("/rounds/{id}/close?notice=PT0S", first.toString())
                .then()
                .statusCode(200);
        RoundId second = Api.prepared(call, 16, Map.of("target", 4, "most", 4));

        // Four rooms of four can be mixed so that nobody meets anybody again (a Latin square).
        Api.facilitator()
                .post("/rounds/{id}/preview", second.toString())
                .then()
                .body("leastRepeatPairs", equalTo(0))
                .body("repeatPairs", equalTo(0));
    }

    @Test
    void closesAllRoomsAtOnce() {
        List<ParticipantId> people = call.come(8);
        RoundId round = Api.opened(call, 8, Map.of());
        Api.here(call, round, people.getFirst()).statusCode(200);

        Api.facilitator()
                .post("/rounds/{id}/close?notice=PT0S", round.toString())
                .then()
                .statusCode(200)
                .body("status", equalTo("closed"))
                .body("rooms", equalTo(1))
                .body("people", equalTo(8));
        Api.facilitator()
                .get("/rounds/{id}/rooms", round.toString())
                .then()
                .statusCode(200)
                .body("people", contains(8));

        await().untilAsserted(() -> assertThat(TopicReader.events(Topics.ROUNDS))
                .anyMatch(event -> event instanceof RoundClosed closed
                        && closed.round().id().equals(round)));
        await().untilAsserted(() -> assertThat(TopicReader.events(Topics.ROOMS).stream()
                        .filter(event -> event instanceof RoomClosed)
                        .filter(event -> event.room().roundId().equals(round)))
                .hasSameSizeAs(opened(round)));
        await().untilAsserted(() ->
                Api.here(call, round, people.getFirst()).statusCode(409).body("code", equalTo("round-closed")));
    }

    @Test
    void closesWhenTheTimeIsUp() {
        call.come(5);
        RoundId round = Api.opened(call, 5, Map.of());

        Api.facilitator()
                .body(Map.of("closesAt", Instant.now().plusSeconds(2).toString()))
                .put("/rounds/{id}/closes-at", round.toString())
                .then()
                .statusCode(200);

        await().until(() -> RestAssured.get("/rounds/{id}", round.toString()).path("status"), equalTo("closed"));
    }

    @Test
    void countsDownBeforeItCloses() {
        call.come(5);
        RoundId round = Api.opened(call, 5, Map.of());
        Instant before = Instant.now();

        String closesAt = Api.facilitator()
                .post("/rounds/{id}/close", round.toString())
                .then()
                .statusCode(200)
                .body("status", equalTo("open"))
                .extract()
                .path("closesAt");

        assertThat(Instant.parse(closesAt))
                .isBetween(before.plusSeconds(59), Instant.now().plusSeconds(61));
    }

    @Test
    void saysSomethingToAllRooms() {
        call.come(5);
        RoundId round = Api.opened(call, 5, Map.of());

        Api.facilitator()
                .body(Map.of("text", "Two more minutes"))
                .put("/rounds/{id}/message", round.toString())
                .then()
                .statusCode(200)
                .body("message.text", equalTo("Two more minutes"));

        await().untilAsserted(() -> assertThat(TopicReader.events(Topics.ROUNDS))
                .anyMatch(event -> event.round().id().equals(round)
                        && event.round().message() != null
                        && event.round().message().text().equals("Two more minutes")));
    }

    @Test
    void opensOneRoundAtATime() {
        call.come(10);
        Api.opened(call, 10, Map.of());
        RoundId second = Api.prepared(call, 10, Map.of());

        Api.facilitator()
                .post("/rounds/{id}/open", second.toString())
                .then()
                .statusCode(409)
                .body("code", equalTo("another-round-open"));
    }

    @Test
    void saysWhatIsWrongWithAPlan() {
        Api.facilitator()
                .body(Map.of("question", " ", "plan", Map.of("least", 7, "length", "PT10S")))
                .post("/rounds")
                .then()
                .statusCode(422)
                .body("code", equalTo("round-rejected"))
                .body("errors.field", hasItem("assemblyId"))
                .body("errors.field", hasItem("question"))
                .body("errors.field", hasItem("plan.least"))
                .body("errors.field", hasItem("plan.length"))
                .body("errors.size()", greaterThan(3));
    }

    @Test
    void isNotForParticipantsToDecide() {
        List<ParticipantId> people = call.come(5);
        RoundId round = Api.prepared(call, 5, Map.of());

        RestAssured.given().post("/rounds/{id}/open", round.toString()).then().statusCode(401);
        for (String verb : List.of("preview", "open", "close")) {
            Api.participant(call, people.getFirst())
                    .post("/rounds/{id}/{verb}", round.toString(), verb)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("not-allowed"));
        }
    }

    private static List<ParticipantAssigned> assigned(RoundId round) {
        return TopicReader.events(Topics.ASSIGNMENTS).stream()
                .filter(event -> event.roundId().equals(round))
                .map(ParticipantAssigned.class::cast)
                .toList();
    }

    private static List<RoomId> opened(RoundId round) {
        return TopicReader.events(Topics.ROOMS).stream()
                .filter(event -> event instanceof RoomOpened)
                .filter(event -> event.room().roundId().equals(round))
                .map(event -> event.room().id())
                .toList();
    }
}
