package org.folkmoot.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TestTokens;
import org.folkmoot.voting.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class BallotRefusalTest {
    Scene scene;
    ParticipantId ana;

    @BeforeEach
    void assemble() {
        scene = new Scene();
        ana = scene.checkedIn(scene.north);
    }

    @Test
    void refusesOlderSequenceAndNamesTheOneThatStands() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, contest, 7, "1").statusCode(201);

        refused(scene.cast(ana, contest, 6, "2"), 409, "older-sequence").body("sequence", equalTo(7));
        assertThat(Ballots.in(contest)).hasSize(1);
    }

    @Test
    void refusesSequenceThatSaidSomethingElse() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, contest, 3, "1").statusCode(201);

        refused(scene.cast(ana, contest, 3, "2"), 409, "sequence-reused").body("sequence", equalTo(3));
        assertThat(Ballots.in(contest)).hasSize(1);
    }

    @Test
    void refusesBallotBeforeTheOpening() {
        ContestId contest = scene.prepared(scene.contest(Scene.ONE_CHOICE));

        refused(scene.cast(ana, contest, 1, "1"), 409, "contest-not-open");
    }

    @Test
    void refusesBallotAfterTheCloseAndSaysHowLateItIs() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, contest, 1, "1").statusCode(201);
        Instant closesAt = scene.close(contest);

        refused(scene.cast(ana, contest, 2, "2"), 409, "contest-closed")
                .body("closesAt", equalTo(closesAt.toString()))
                .body("detail", containsString("1 second after the close"));
        assertThat(Ballots.in(contest)).singleElement().satisfies(ballot -> {
            assertThat(ballot.sequence()).isEqualTo(1);
            assertThat(ballot.acceptedAt()).isBeforeOrEqualTo(closesAt);
        });
    }

    @Test
    void refusesWhoIsNotCheckedIn() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        refused(scene.cast(ParticipantId.random(), contest, 1, "1"), 403, "not-entitled");
    }

    @Test
    void letsOnlyTheElectoratesAreaVote() {
        Map<String, Object> onlySouth = new HashMap<>(scene.contest(Scene.ONE_CHOICE));
        onlySouth.put("electorate", Map.of("type", "within", "area", scene.south));
        ContestId contest = scene.prepared(onlySouth);
        scene.open(contest);
        ParticipantId ben = scene.checkedIn(scene.south);

        refused(scene.cast(ana, contest, 1, "1"), 403, "not-entitled");
        scene.cast(ben, contest, 1, "1").statusCode(201);
    }

    @Test
    void refusesEachWrongSelectionForItsOwnReason() {
        ContestId contest = scene.opened(Scene.UP_TO_THREE);

        refused(scene.cast(ana, contest, 1), 422, "no-choice");
        refused(scene.cast(ana, contest, 1, "1", "2", "3", "4"), 422, "too-many-choices")
                .body("detail", containsString("at most 3"));
        refused(scene.cast(ana, contest, 1, "1", "9"), 422, "unknown-option");
        refused(scene.cast(ana, contest, 1, "1", "1"), 422, "repeated-option");
        refused(post(contest, "{\"sequence\":1,\"selection\":{\"ranking\":[[\"1\"]]}}"), 422, "wrong-selection-kind");
        assertThat(Ballots.in(contest)).isEmpty();
    }

    @Test
    void refusesMalformedBodies() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        for (String body : List.of("", "{\"sequence\":", "[]", "{}", "{\"sequence\":1}", "{\"sequence\":1}{}")) {
            refused(post(contest, body), 400, "malformed-request");
        }
        refused(
                scene.as(ana)
                        .contentType("text/plain")
                        .body("1")
                        .post("/contests/{id}/ballots", contest.toString())
                        .then(),
                415,
                "unsupported-media-type");
        assertThat(Ballots.in(contest)).isEmpty();
    }

    @Test
    void refusesUnknownContest() {
        refused(scene.cast(ana, ContestId.random(), 1, "1"), 404, "unknown-contest");
        refused(
                scene.as(ana)
                        .get("/contests/{id}/receipt", ContestId.random().toString())
                        .then(),
                404,
                "unknown-contest");
    }

    @Test
    void refusesEveryTokenButTheVotersOwn() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        refused(castWith(null, contest), 401, "token-missing");
        refused(castWith(TestTokens.expiredParticipant(ana, scene.north), contest), 401, "token-expired");
        refused(castWith(TestTokens.forgedParticipant(ana, scene.north), contest), 401, "token-not-valid");
        refused(castWith(TestTokens.staff("facilitator"), contest), 403, "not-allowed");
        assertThat(Ballots.in(contest)).isEmpty();
    }

    private ValidatableResponse post(ContestId contest, String body) {
        return scene.as(ana)
                .body(body)
                .post("/contests/{id}/ballots", contest.toString())
                .then();
    }

    private static ValidatableResponse castWith(String token, ContestId contest) {
        var request = Scene.json().contentType(ContentType.JSON).header("X-Request", UUID.randomUUID());
        if (token != null) {
            request = request.auth().oauth2(token);
        }
        return request.body("{\"sequence\":1,\"selection\":{\"choices\":[\"1\"]}}")
                .post("/contests/{id}/ballots", contest.toString())
                .then();
    }
}
