package org.folkmoot.voting.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestEvent.ContestVoided;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.folkmoot.voting.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ContestVoidTest {
    Scene scene;

    @BeforeEach
    void assemble() {
        scene = new Scene();
    }

    @Test
    void isVoidedBeforeItsOpening() {
        ContestId contest = scene.prepared(scene.contest(Scene.ONE_CHOICE));

        Scene.voidFor("Nobody needs it", contest)
                .statusCode(200)
                .body("status", equalTo("voided"))
                .body("reason", equalTo("Nobody needs it"))
                .body("openedAt", nullValue());

        refused(move(contest, "open"), 409, "wrong-state");
    }

    @Test
    void ballotsOfVoidedContestStayInTheLog() {
        ParticipantId ana = scene.checkedIn(scene.north);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, contest, 1, "1").statusCode(201);

        Scene.voidFor("Two options had been swapped", contest).body("openedAt", notNullValue());

        refused(scene.cast(ana, contest, 1, "1"), 409, "contest-voided");
        scene.as(ana).get("/contests/{id}/receipt", contest.toString()).then().statusCode(200);
        refused(move(contest, "close"), 409, "wrong-state");
        assertThat(TopicReader.records(Topics.BALLOTS.name()))
                .filteredOn(record -> record.key().startsWith(contest.toString()))
                .hasSize(1);
    }

    @Test
    void isVoidedAfterItsClose() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        String closesAt = scene.close(contest).toString();

        Scene.voidFor("The stream had stopped", contest)
                .body("status", equalTo("voided"))
                .body("closesAt", equalTo(closesAt));

        List<ContestEvent> events = TopicReader.events(Topics.CONTESTS, contest.toString());
        assertThat(events.getLast()).isInstanceOfSatisfying(ContestVoided.class, voided -> {
            assertThat(voided.reason()).isEqualTo("The stream had stopped");
            assertThat(voided.closesAt()).isEqualTo(closesAt);
        });
    }

    @Test
    void refusesToVoidTwiceOrWithoutReason() {
        ContestId contest = scene.prepared(scene.contest(Scene.ONE_CHOICE));
        refused(Scene.voidFor(" ", contest), 422, "reason-missing");
        refused(post(contest, "{}"), 422, "reason-missing");
        refused(Scene.voidFor("x".repeat(501), contest), 400, "malformed-request")
                .body("errors[0].field", equalTo("reason"));
        Scene.voidFor("Nobody needs it", contest).statusCode(200);

        refused(Scene.voidFor("Again", contest), 409, "wrong-state");
        refused(Scene.voidFor("Nothing", ContestId.random()), 404, "unknown-contest");
    }

    @Test
    void letsOnlyFacilitatorsVoidAndExtend() {
        ContestId contest = scene.prepared(scene.contest(Scene.ONE_CHOICE));
        ParticipantId ana = ParticipantId.random();

        Map<String, Map<String, String>> requests =
                Map.of("void", Map.of("reason", "No"), "extend", Map.of("closesAt", "2126-01-01T00:00:00Z"));
        requests.forEach((move, body) -> {
            String path = "/contests/" + contest + "/" + move;
            refused(Scene.json().body(body).post(path).then(), 401, "token-missing");
            refused(scene.as(ana).body(body).post(path).then(), 403, "not-allowed");
            refused(Scene.organiser().body(body).post(path).then(), 403, "not-allowed");
        });
    }

    private static ValidatableResponse move(ContestId contest, String move) {
        return Scene.facilitator()
                .post("/contests/{id}/" + move, contest.toString())
                .then();
    }

    private static ValidatableResponse post(ContestId contest, String body) {
        return Scene.facilitator()
                .body(body)
                .post("/contests/{id}/void", contest.toString())
                .then();
    }
}
