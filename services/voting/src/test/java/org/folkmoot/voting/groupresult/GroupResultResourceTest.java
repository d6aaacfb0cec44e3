package org.folkmoot.voting.groupresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.GroupResultEvent;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultCorrected;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSubmitted;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.folkmoot.voting.Convened;
import org.folkmoot.voting.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class GroupResultResourceTest {
    @Inject
    DataSource database;

    Scene scene;
    Convened room;

    @BeforeEach
    void assemble() {
        scene = new Scene();
        room = Convened.withHeadcount(scene, 42);
    }

    @Test
    void submitsConfirmsAndCorrects() throws SQLException {
        ContestId contest = scene.opened(Scene.UP_TO_THREE);

        room.submit(contest, 1, 40, Map.of("1", 30, "2", 12))
                .statusCode(200)
                .body("state", equalTo("provisional"))
                .body("version", equalTo(1))
                .body("headcount", equalTo(42))
                .body("votedByPhone", equalTo(0))
                .body("effectiveHeadcount", equalTo(42))
                .body("counts.1", equalTo(30));
        room.confirm(contest, 1).statusCode(200).body("state", equalTo("confirmed"));
        room.correct(contest, 2, 39, Map.of("1", 29, "2", 12), "one had left")
                .statusCode(200)
                .body("state", equalTo("corrected"))
                .body("version", equalTo(3))
                .body("revision", equalTo(2));

        await().until(() -> events(contest).size() == 3);
        assertThat(events(contest))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(GroupResultSubmitted.class, GroupResultConfirmed.class, GroupResultCorrected.class);
        assertThat(events(contest))
                .extracting(event -> event.result().version())
                .containsExactly(1, 2, 3);
        assertThat(events(contest).getLast().result().counts())
                .isEqualTo(Map.of(OptionId.of("1"), 29, OptionId.of("2"), 12));
        assertThat(events(contest).getLast().result().area()).isEqualTo(scene.north);
        assertThat(journal(contest))
                .containsExactly(
                        "1 provisional " + room.convener + " null",
                        "2 confirmed " + room.convener + " null",
                        "3 corrected " + room.convener + " one had left");
    }

    @Test
    void confirmingTwiceChangesNothing() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        room.submit(contest, 1, 40, Map.of("1", 40)).statusCode(200);
        room.confirm(contest, 1).statusCode(200).body("version", equalTo(2));

        room.confirm(contest, 1).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void theSameSubmissionTwiceGetsTheSameAnswer() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        Map<String, Object> result = Convened.result(1, 40, Map.of("1", 25, "2", 15), null);
        Map<String, Object> first =
                room.submit(contest, "key-1", result).statusCode(200).extract().path("");
        room.confirm(contest, 1).statusCode(200);

        Map<String, Object> again =
                room.submit(contest, "key-1", result).statusCode(200).extract().path("");

        assertThat(again).isEqualTo(first);
        room.show(contest).body("state", equalTo("confirmed")).body("version", equalTo(2));
        refused(
                room.submit(contest, "key-1", Convened.result(1, 40, Map.of("1", 26), null)),
                409,
                "idempotency-key-reused");
    }

    @Test
    void theSameRevisionUnderAnotherKeyIsTheSameResultOrRefused() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        room.submit(contest, 1, 40, Map.of("1", 40)).statusCode(200);

        room.submit(contest, 1, 40, Map.of("1", 40, "2", 0)).statusCode(200).body("version", equalTo(1));
        refused(room.submit(contest, 1, 40, Map.of("1", 39)), 409, "revision-reused")
                .body("revision", equalTo(1));
    }

    @Test
    void olderSubmissionArrivingLateNeverOverwrites() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        room.submit(contest, 2, 40, Map.of("1", 40)).statusCode(200);

        refused(room.submit(contest, 1, 10, Map.of("1", 10)), 409, "older-revision")
                .body("revision", equalTo(2));
        refused(room.confirm(contest, 1), 409, "older-revision");
        room.show(contest).body("revision", equalTo(2)).body("answered", equalTo(40));
    }

    @Test
    void needsAnIdempotencyKey() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        refused(
                        scene.as(room.convener)
                                .body(Convened.result(1, 40, Map.of("1", 40), null))
                                .put(room.path(contest))
                                .then(),
                        400,
                        "malformed-request")
                .body("errors.field", contains("Idempotency-Key"));
    }

    @Test
    void refusesCountsThatCannotBe() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        refused(room.submit(contest, 1, 43, Map.of("1", 40)), 422, "counts-above-headcount")
                .body("effectiveHeadcount", equalTo(42));
        refused(room.submit(contest, 1, 10, Map.of("1", 11)), 422, "count-above-answered");
        refused(room.submit(contest, 1, 10, Map.of("1", 6, "2", 5)), 422, "count-above-answered");
        refused(room.submit(contest, 1, 10, Map.of("nine", 1)), 422, "unknown-option");
        refused(room.submit(contest, 1, 10, Map.of("1", -1)), 400, "malformed-request");
        refused(room.submit(contest, 0, 10, Map.of("1", 1)), 400, "malformed-request")
                .body("errors.field", hasItem("revision"));
        refused(
                scene.as(room.convener)
                        .header("Idempotency-Key", "fractions")
                        .body("{\"revision\":1,\"answered\":10,\"counts\":{\"1\":1.5}}")
                        .put(room.path(contest))
                        .then(),
                400,
                "malformed-request");
        refused(room.show(contest), 404, "no-result");
        refused(room.confirm(contest, 1), 404, "no-result");
    }

    @Test
    void correctsOnlyWithReason() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        room.submit(contest, 1, 40, Map.of("1", 40)).statusCode(200);
        room.confirm(contest, 1).statusCode(200);

        refused(room.submit(contest, 2, 39, Map.of("1", 39)), 422, "reason-missing");
        refused(room.correct(contest, 2, 39, Map.of("1", 39), "  "), 422, "reason-missing");
    }

    @Test
    void takesResultsOnlyWhileTheContestIsOpen() {
        ContestId contest = scene.prepared(scene.contest(Scene.ONE_CHOICE));
        refused(room.submit(contest, 1, 40, Map.of("1", 40)), 409, "contest-not-open");
        scene.open(contest);
        room.submit(contest, 1, 40, Map.of("1", 40)).statusCode(200);
        String closesAt = scene.close(contest).toString();

        refused(room.confirm(contest, 1), 409, "contest-closed").body("closesAt", equalTo(closesAt));
        refused(room.submit(contest, 2, 39, Map.of("1", 39)), 409, "contest-closed");
    }

    @Test
    void countsOnlyTheHeadcountDeclaredBeforeTheOpening() {
        Convened late = new Convened(scene);
        ContestId first = scene.opened(Scene.ONE_CHOICE);
        refused(late.submit(first, 1, 5, Map.of("1", 5)), 422, "headcount-not-declared");
        scene.close(first);
        await().untilAsserted(() -> late.declare(5).statusCode(200));
        ContestId second = scene.opened(Scene.ONE_CHOICE);

        late.submit(second, 1, 5, Map.of("1", 5)).statusCode(200).body("headcount", equalTo(5));
    }

    @Test
    void letsOnlyTheConvenerSpeakForTheRoom() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        ParticipantId somebody = ParticipantId.random();
        Map<String, Object> result = Convened.result(1, 40, Map.of("1", 40), null);

        refused(
                scene.as(somebody)
                        .header("Idempotency-Key", "a")
                        .body(result)
                        .put(room.path(contest))
                        .then(),
                403,
                "not-the-convener");
        refused(
                scene.as(somebody)
                        .body(Map.of("revision", 1))
                        .post(room.path(contest) + "/confirm")
                        .then(),
                403,
                "not-the-convener");
        refused(scene.as(somebody).get(room.path(contest)).then(), 403, "not-the-convener");
        refused(Scene.facilitator().body(result).put(room.path(contest)).then(), 403, "not-allowed");
        refused(Scene.json().body(result).put(room.path(contest)).then(), 401, "token-missing");
        refused(scene.as(somebody).get("/contests/" + contest + "/parties").then(), 403, "not-allowed");
    }

    @Test
    void refusesPartiesAndContestsThatAreNotThere() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        ContestId elsewhere = new Scene().opened(Scene.ONE_CHOICE);

        refused(room.submit(ContestId.random(), 1, 1, Map.of("1", 1)), 404, "unknown-contest");
        refused(room.submit(elsewhere, 1, 1, Map.of("1", 1)), 404, "unknown-party");
        refused(
                Scene.facilitator()
                        .get("/contests/" + contest + "/parties/" + ContestId.random() + "/result")
                        .then(),
                404,
                "unknown-party");
    }

    @Test
    void refusesPartiesOutsideTheElectoratesArea() {
        Map<String, Object> onlySouth = new HashMap<>(scene.contest(Scene.ONE_CHOICE));
        onlySouth.put("electorate", Map.of("type", "within", "area", scene.south));
        ContestId contest = scene.prepared(onlySouth);
        scene.open(contest);

        refused(room.submit(contest, 1, 40, Map.of("1", 40)), 403, "not-entitled");
    }

    @Test
    void showsTheStageWhoIsMissing() {
        Convened small = Convened.withHeadcount(scene, 10);
        Convened large = Convened.withHeadcount(scene, 60);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        room.submit(contest, 1, 40, Map.of("1", 40)).statusCode(200);
        room.confirm(contest, 1).statusCode(200);

        Scene.facilitator()
                .get("/contests/" + contest + "/parties")
                .then()
                .statusCode(200)
                .body("partyId", contains(large.party.toString(), small.party.toString(), room.party.toString()))
                .body("state", contains("missing", "missing", "confirmed"))
                .body("headcount", contains(60, 10, 42));
        Scene.facilitator().get(room.path(contest)).then().statusCode(200).body("answered", equalTo(40));
    }

    @Test
    void tellsStaffWhatWasCorrectedAndWhy() {
        ContestId contest = scene.opened(Scene.UP_TO_THREE);
        room.submit(contest, 1, 40, Map.of("1", 30, "2", 12)).statusCode(200);
        room.confirm(contest, 1).statusCode(200);
        room.correct(contest, 2, 39, Map.of("1", 29, "2", 12), "one had left").statusCode(200);

        for (var reader : List.of(Scene.facilitator(), Scene.organiser())) {
            reader.get("/contests/" + contest + "/corrections")
                    .then()
                    .statusCode(200)
                    .body("partyId", contains(room.party.toString()))
                    .body("[0].version", equalTo(3))
                    .body("[0].state", equalTo("corrected"))
                    .body("[0].changedBy", equalTo("convener"))
                    .body("[0].changedAt", startsWith("20"))
                    .body("[0].answeredBefore", equalTo(40))
                    .body("[0].answered", equalTo(39))
                    .body("[0].countsBefore.1", equalTo(30))
                    .body("[0].counts.1", equalTo(29))
                    .body("[0].reason", equalTo("one had left"));
        }
        refused(
                scene.as(room.convener)
                        .get("/contests/" + contest + "/corrections")
                        .then(),
                403,
                "not-allowed");
        refused(
                Scene.organiser()
                        .get("/contests/" + ContestId.random() + "/corrections")
                        .then(),
                404,
                "unknown-contest");
    }

    private List<GroupResultEvent> events(ContestId contest) {
        return TopicReader.events(Topics.GROUP_RESULTS, contest + "/" + room.party);
    }

    private List<String> journal(ContestId contest) throws SQLException {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select version, state, changed_by, reason from room_change where contest_id = ? order by 1")) {
            select.setObject(1, contest.value());
            try (ResultSet row = select.executeQuery()) {
                List<String> lines = new ArrayList<>();
                while (row.next()) {
                    lines.add(row.getInt(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4));
                }
                return lines;
            }
        }
    }
}
