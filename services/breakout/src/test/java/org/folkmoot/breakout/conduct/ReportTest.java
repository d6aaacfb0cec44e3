package org.folkmoot.breakout.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.breakout.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import org.folkmoot.breakout.RoomOfPeople;
import org.folkmoot.breakout.RoomOfPeople.Person;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantErased;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ReportTest {
    RoomOfPeople room;

    @BeforeEach
    void sitDown() {
        room = new RoomOfPeople(3);
    }

    @Test
    void tellsStaffWhoWasReportedAndWhy() {
        report(1, room.person(2), "Shouts at everybody").statusCode(201);

        String answer = conduct(RoomOfPeople.organiser())
                .statusCode(200)
                .body("reports.roomId", contains(room.room.toString()))
                .body("reports.number", contains(1))
                .body("reports.seatId", contains(room.seat(2).toString()))
                .body("reports.name", contains("Person 2"))
                .body("reports.reason", contains("Shouts at everybody"))
                .body("removals", empty())
                .extract()
                .asString();
        assertThat(answer)
                .doesNotContain(room.person(2).participant().toString())
                .doesNotContain(room.person(1).participant().toString())
                .doesNotContain(room.seat(1).toString());
        conduct(RoomOfPeople.facilitator()).statusCode(200);
    }

    @Test
    void takesOneReportOfAPersonFromEach() {
        String id = report(1, room.person(2), "Shouts").extract().path("id");

        report(1, room.person(2), "Shouts").statusCode(201).body("id", equalTo(id));
        refused(report(1, room.person(2), "Shouts again"), 409, "already-reported");
        report(0, room.person(2), "Shouts again").statusCode(201);
    }

    @Test
    void takesReportsAfterTheRoomHasClosed() {
        room.close();

        report(1, room.person(2), "Shouted").statusCode(201);
    }

    @Test
    void refusesReportsThatDoNotFit() {
        RoomOfPeople other = room.beside(1);
        Map<String, Object> shouts = Map.of("seatId", room.seat(2), "reason", "Shouts");

        refused(report(1, other.person(0), "Shouts"), 404, "unknown-seat");
        refused(send(other.person(0).asking(), shouts), 403, "not-in-room");
        refused(send(RoomOfPeople.as(ParticipantId.random()), shouts), 403, "not-in-room");
        refused(send(RoomOfPeople.facilitator(), shouts), 403, "not-allowed");
        refused(send(RoomOfPeople.json(), shouts), 401, "token-missing");
        refused(report(1, room.person(2), " "), 400, "malformed-request").body("errors.field", hasItem("reason"));
    }

    @Test
    void showsWhatWasReportedToStaffOnly() {
        refused(conduct(room.person(0).asking()), 403, "not-allowed");
        refused(conduct(RoomOfPeople.json()), 401, "token-missing");
        RoomOfPeople.organiser()
                .get("/conduct/" + AssemblyId.random())
                .then()
                .statusCode(200)
                .body("reports", empty());
    }

    @Test
    void forgetsWhoWasMeantWhenTheyAreErased() {
        String id = report(1, room.person(2), "Shouts").extract().path("id");
        ParticipantId participant = room.person(2).participant();

        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(
                    Topics.PARTICIPANTS, participant.toString(), new ParticipantErased(participant, Instant.now()));
        }

        await().untilAsserted(() -> conduct(RoomOfPeople.organiser())
                .body("reports.id", contains(id))
                .body("reports.reason", contains("Shouts"))
                .body("reports[0]", not(hasKey("name"))));
        assertThat(room.count("select count(*) from report where participant_id = ?", participant.value()))
                .isZero();
    }

    private ValidatableResponse report(int by, Person whom, String reason) {
        return send(room.person(by).asking(), Map.of("seatId", whom.seat(), "reason", reason));
    }

    private ValidatableResponse send(RequestSpecification who, Map<String, Object> report) {
        return who.body(report).post(room.path("/reports")).then();
    }

    private ValidatableResponse conduct(RequestSpecification who) {
        return who.get("/conduct/" + room.assembly).then();
    }
}
