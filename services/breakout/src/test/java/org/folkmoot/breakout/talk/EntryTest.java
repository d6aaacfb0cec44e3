package org.folkmoot.breakout.talk;

import static org.folkmoot.breakout.Problems.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.folkmoot.breakout.RoomOfPeople;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class EntryTest {
    @Test
    void tellsWhereToMeetWhileThereIsNoVideo() {
        RoomOfPeople room = new RoomOfPeople(2);

        enter(room, room.person(1).asking())
                .statusCode(200)
                .body("notice", containsString("without video"))
                .body("address", nullValue())
                .body("until", equalTo(room.closesAt.plus(Duration.ofMinutes(2)).toString()));
    }

    @Test
    void letsInWhoseNameNoProviderCanShow() {
        RoomOfPeople room = new RoomOfPeople(1);
        room.call(room.person(0), "Ana\u2028Bell");

        enter(room, room.person(0).asking()).statusCode(200);
    }

    @Test
    void refusesWhoDoesNotBelongThere() {
        RoomOfPeople room = new RoomOfPeople(1);

        refused(enter(room, room.beside(1).person(0).asking()), 403, "not-in-room");
        refused(enter(room, RoomOfPeople.facilitator()), 403, "not-allowed");
        refused(enter(room, RoomOfPeople.json()), 401, "token-missing");
        room.close();
        refused(enter(room, room.person(0).asking()), 409, "not-now");
    }

    private static ValidatableResponse enter(RoomOfPeople room, RequestSpecification who) {
        return who.post(room.path("/entry")).then();
    }
}
