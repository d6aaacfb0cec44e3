package org.folkmoot.breakout.talk;

import static org.folkmoot.breakout.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.folkmoot.breakout.RoomOfPeople;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class OutcomeResourceTest {
    RoomOfPeople room;

    @BeforeEach
    void sitDown() {
        room = new RoomOfPeople(2);
    }

    @Test
    void theNewestAnswerStands() {
        submit(1, "More buses", List.of("Evening service", "Shelters"))
                .statusCode(200)
                .body("outcome.revision", equalTo(1))
                .body("outcome.line", equalTo("More buses"))
                .body("outcome.priorities", contains("Evening service", "Shelters"))
                .body("revision", equalTo(2));
        submit(1, "More buses", List.of("Evening service", "Shelters"))
                .statusCode(200)
                .body("revision", equalTo(2));
        submit(2, "  More buses at night ", List.of())
                .statusCode(200)
                .body("outcome.line", equalTo("More buses at night"))
                .body("outcome.priorities", empty());

        room.person(1).asking().get(room.path("")).then().body("outcome.revision", equalTo(2));
    }

    @Test
    void refusesWhatIsLateOrTaken() {
        submit(2, "More buses", List.of()).statusCode(200);

        refused(submit(1, "Fewer cars", List.of()), 409, "older-revision").body("revision", equalTo(2));
        refused(submit(2, "Fewer cars", List.of()), 409, "revision-reused");
    }

    @Test
    void refusesWhatCannotStand() {
        rejected(submit(1, " ", List.of()), "line");
        rejected(submit(1, "two\nlines", List.of()), "line");
        rejected(submit(1, "x".repeat(201), List.of()), "line");
        rejected(submit(5_000, "More buses", List.of()), "revision");
        rejected(submit(1, "More buses", List.of("a", "b", "c", "d", "e", "f")), "priorities");
        rejected(submit(1, "More buses", List.of("Shelters", "")), "priorities[1]");
        rejected(submit(1, "More buses", List.of("Shelters", "shelters")), "priorities[1]");
        refused(send(room.person(0).asking(), Map.of("revision", 1)), 400, "malformed-request");
    }

    @Test
    void refusesALongListOfNothingAtOnce() {
        List<String> nothing = Collections.nCopies(100_000, null);

        refused(submit(1, "More buses", nothing), 400, "malformed-request")
                .body("errors.field", contains("priorities"));
    }

    @Test
    void refusesWhoDoesNotBelongThere() {
        Map<String, Object> answer = Map.of("revision", 1, "line", "More buses");

        refused(send(room.beside(1).person(0).asking(), answer), 403, "not-in-room");
        refused(send(RoomOfPeople.facilitator(), answer), 403, "not-allowed");
        refused(send(RoomOfPeople.json(), answer), 401, "token-missing");
        room.close();
        refused(send(room.person(0).asking(), answer), 409, "room-closed");
    }

    @Test
    void namesARoundThatIsNotKnown() {
        String path = "/rounds/" + RoundId.random() + "/outcomes";

        refused(RoomOfPeople.facilitator().get(path).then(), 404, "unknown-round");
    }

    private static void rejected(ValidatableResponse answer, String field) {
        refused(answer, 422, "outcome-rejected").body("errors.field", contains(field));
    }

    private ValidatableResponse submit(int revision, String line, List<String> priorities) {
        return send(room.person(0).asking(), Map.of("revision", revision, "line", line, "priorities", priorities));
    }

    private ValidatableResponse send(RequestSpecification who, Map<String, Object> answer) {
        return who.body(answer).put(room.path("/outcome")).then();
    }
}
