package org.folkmoot.breakout.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.breakout.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.breakout.RoomOfPeople;
import org.folkmoot.breakout.RoomOfPeople.Person;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RemovalEvent;
import org.folkmoot.contracts.breakout.RemovalEvent.ParticipantReadmitted;
import org.folkmoot.contracts.breakout.RemovalEvent.ParticipantRemoved;
import org.folkmoot.contracts.breakout.SeatId;
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
class AssemblyRemovalTest {
    RoomOfPeople room;
    Person ben;

    @BeforeEach
    void sitDown() {
        room = new RoomOfPeople(3);
        ben = room.person(2);
        name(RoomOfPeople.organiser(), "mara").statusCode(200).body("username", equalTo("mara"));
    }

    @Test
    void theResponsiblePersonRemovesFromTheAssembly() {
        remove("mara", Map.of("seatId", ben.seat(), "reason", "Threatens people"))
                .statusCode(201);

        assertThat(room.count(
                        "select count(*) from seat where id = ?", ben.seat().value()))
                .isZero();
        await().until(() -> !removals(ben).isEmpty());
        assertThat(removals(ben)).singleElement().isInstanceOf(ParticipantRemoved.class);
        RoomOfPeople.organiser()
                .get(path(""))
                .then()
                .body("responsible", equalTo("mara"))
                .body("removals.scope", contains("assembly"))
                .body("removals.by", contains("mara"));
    }

    @Test
    void removesWhoWasReportedAlsoWhenTheyHaveLeftTheRoom() {
        String report = room.person(1)
                .asking()
                .body(Map.of("seatId", ben.seat(), "reason", "Shouts"))
                .post(room.path("/reports"))
                .then()
                .extract()
                .path("id");
        RoomOfPeople.facilitator()
                .body(Map.of("seatId", ben.seat(), "reason", "Shouts"))
                .post(room.path("/removals"))
                .then()
                .statusCode(201);

        remove("mara", Map.of("reportId", report, "reason", "Shouts")).statusCode(201);

        await().until(() -> !removals(ben).isEmpty());
        refused(remove("mara", Map.of("seatId", ben.seat(), "reason", "Shouts")), 409, "already-removed");
    }

    @Test
    void whoWasRemovedIsRefusedOnEveryPath() {
        String id = remove("mara", Map.of("seatId", ben.seat(), "reason", "Threatens people"))
                .extract()
                .path("id");

        await().untilAsserted(() -> refused(ben.asking().get(room.path("")).then(), 403, "removed"));
        Map<String, Object> about = Map.of("seatId", room.seat(0), "reason", "x");
        refused(
                ben.asking()
                        .body(Map.of("action", "begin"))
                        .post(room.path("/go-round"))
                        .then(),
                403,
                "removed");
        refused(
                ben.asking()
                        .body(Map.of("revision", 1, "line", "x"))
                        .put(room.path("/outcome"))
                        .then(),
                403,
                "removed");
        refused(ben.asking().post(room.path("/entry")).then(), 403, "removed");
        refused(ben.asking().body(about).post(room.path("/reports")).then(), 403, "removed");
        refused(ben.asking().body(about).post(room.path("/removals")).then(), 403, "removed");

        lift("mara", id).statusCode(204);
        await().untilAsserted(() -> refused(ben.asking().get(room.path("")).then(), 403, "not-in-room"));
    }

    @Test
    void liftsRemovals() {
        String id = remove("mara", Map.of("seatId", ben.seat(), "reason", "Threatens people"))
                .extract()
                .path("id");

        refused(lift("noor", id), 403, "not-the-responsible-person");
        lift("mara", id).statusCode(204);
        lift("mara", id).statusCode(204);

        await().until(() -> removals(ben).size() == 2);
        assertThat(removals(ben)).last().isInstanceOf(ParticipantReadmitted.class);
        RoomOfPeople.organiser()
                .get(path(""))
                .then()
                .body("removals", hasSize(1))
                .body("removals[0].liftedBy", equalTo("mara"))
                .body("removals[0].liftedAt", notNullValue());
        assertThat(barred()).isZero();
        remove("mara", Map.of("seatId", ben.seat(), "reason", "Threatens people again"))
                .statusCode(201);
    }

    @Test
    void liftingOneRemovalLeavesTheOther() {
        RoomOfPeople.facilitator()
                .body(Map.of("seatId", ben.seat(), "reason", "Shouts"))
                .post(room.path("/removals"));
        String id = remove("mara", Map.of("seatId", ben.seat(), "reason", "Threatens people"))
                .extract()
                .path("id");

        lift("mara", id).statusCode(204);

        assertThat(barred()).isEqualTo(1);
    }

    @Test
    void onlyTheOneWhoIsNamedNowDecides() {
        Map<String, Object> removal = Map.of("seatId", ben.seat(), "reason", "Threatens people");
        name(RoomOfPeople.organiser(), "noor").statusCode(200);

        refused(remove("mara", removal), 403, "not-the-responsible-person");
        refused(send(room.person(0).asking(), removal), 403, "not-allowed");
        refused(send(RoomOfPeople.json(), removal), 401, "token-missing");
        remove("noor", removal).statusCode(201);
    }

    @Test
    void onlyOrganisersNameThem() {
        refused(name(RoomOfPeople.facilitator(), "noor"), 403, "not-allowed");
        refused(name(room.person(0).asking(), "noor"), 403, "not-allowed");
        refused(name(RoomOfPeople.json(), "noor"), 401, "token-missing");
        refused(name(RoomOfPeople.organiser(), " "), 400, "malformed-request");
    }

    @Test
    void refusesToLiftForAnybodyElse() {
        String path = path("/removals/" + UUID.randomUUID());

        refused(room.person(0).asking().delete(path).then(), 403, "not-allowed");
        refused(RoomOfPeople.json().delete(path).then(), 401, "token-missing");
    }

    @Test
    void refusesWhatIsNotThere() {
        refused(remove("mara", Map.of("seatId", SeatId.random(), "reason", "x")), 404, "unknown-seat");
        refused(remove("mara", Map.of("reportId", UUID.randomUUID(), "reason", "x")), 404, "unknown-report");
        refused(lift("mara", UUID.randomUUID().toString()), 404, "unknown-removal");
        refused(lift("mara", "7"), 404, "not-found");
        refused(remove("mara", Map.of("reason", "x")), 400, "malformed-request")
                .body("errors.field", hasItem("seatId"));
        refused(
                RoomOfPeople.staff("mara")
                        .body(Map.of("seatId", ben.seat(), "reason", "x"))
                        .post("/conduct/" + AssemblyId.random() + "/removals")
                        .then(),
                403,
                "not-the-responsible-person");
    }

    private ValidatableResponse name(RequestSpecification who, String username) {
        return who.body(Map.of("username", username)).put(path("/responsible")).then();
    }

    private ValidatableResponse remove(String username, Map<String, Object> removal) {
        return send(RoomOfPeople.staff(username), removal);
    }

    private ValidatableResponse send(RequestSpecification who, Map<String, Object> removal) {
        return who.body(removal).post(path("/removals")).then();
    }

    private ValidatableResponse lift(String username, String id) {
        return RoomOfPeople.staff(username).delete(path("/removals/" + id)).then();
    }

    private String path(String rest) {
        return "/conduct/" + room.assembly + rest;
    }

    private List<RemovalEvent> removals(Person person) {
        return TopicReader.events(Topics.REMOVALS, room.assembly + "/" + person.participant());
    }

    private int barred() {
        return room.count(
                "select count(*) from barred where participant_id = ?",
                ben.participant().value());
    }
}
