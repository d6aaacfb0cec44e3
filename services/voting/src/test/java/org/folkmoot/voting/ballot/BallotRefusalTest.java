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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class BallotRefusalTest {
    private static final Map<String, Object> RANKING = Map.of("type", "ranking", "most", 3);
    private static final Map<String, Object> AMOUNT =
            Map.of("type", "amount", "least", 0, "greatest", 100, "step", 5, "unit", "%");
    private static final Map<String, Object> POINTS = Map.of("type", "points", "points", 10);

    Scene scene;
    ParticipantId ana;

    @BeforeEach
    void assemble() {
        scene = new Scene();
        ana = scene.checkedIn(scene.north);
    }

    @ParameterizedTest
    @EnumSource(BallotProblem.class)
    void refusesEachForItsOwnReason(BallotProblem problem) {
        provoked(problem).body("code", equalTo(problem.code())).body("status", equalTo(problem.status()));
    }

    /** Without a default: a code that nothing here provokes does not compile. */
    private ValidatableResponse provoked(BallotProblem problem) {
        return switch (problem) {
            case WRONG_SELECTION_KIND ->
                refused(cast(scene.opened(Scene.ONE_CHOICE), Map.of("amount", 30)), 422, "wrong-selection-kind")
                        .body("detail", containsString("choices"));
            case NO_CHOICE -> refused(cast(scene.opened(RANKING), Map.of("ranking", List.of())), 422, "no-choice");
            case TOO_MANY_CHOICES ->
                refused(
                                cast(scene.opened(Scene.UP_TO_THREE), Map.of("choices", List.of("1", "2", "3", "4"))),
                                422,
                                "too-many-choices")
                        .body("detail", containsString("at most 3"));
            case UNKNOWN_OPTION ->
                refused(cast(scene.opened(POINTS), Map.of("points", Map.of("9", 1))), 422, "unknown-option");
            case REPEATED_OPTION ->
                refused(
                        cast(scene.opened(Scene.UP_TO_THREE), Map.of("choices", List.of("1", "1"))),
                        422,
                        "repeated-option");
            case BLANK_NOT_ALLOWED ->
                refused(cast(scene.opened(Scene.ONE_CHOICE), Map.of("blank", true)), 422, "blank-not-allowed");
            case SHARED_RANK ->
                refused(cast(scene.opened(RANKING), Map.of("ranking", List.of(List.of("1", "2")))), 422, "shared-rank");
            case OFF_SCALE ->
                refused(cast(scene.opened(AMOUNT), Map.of("amount", 31)), 422, "off-scale")
                        .body("detail", containsString("from 0 to 100 in steps of 5"));
            case TOO_MANY_POINTS ->
                refused(cast(scene.opened(POINTS), Map.of("points", Map.of("1", 6, "2", 5))), 422, "too-many-points")
                        .body("detail", containsString("at most 10"));
            case NOT_ENTITLED ->
                refused(
                        scene.cast(ParticipantId.random(), scene.opened(Scene.ONE_CHOICE), 1, "1"),
                        403,
                        "not-entitled");
            case NO_BALLOT ->
                refused(
                        scene.as(ana)
                                .get(
                                        "/contests/{id}/receipt",
                                        scene.opened(Scene.ONE_CHOICE).toString())
                                .then(),
                        404,
                        "no-ballot");
            case CONTEST_NOT_OPEN ->
                refused(
                        scene.cast(ana, scene.prepared(scene.contest(Scene.ONE_CHOICE)), 1, "1"),
                        409,
                        "contest-not-open");
            case CONTEST_CLOSED -> {
                ContestId contest = scene.opened(Scene.ONE_CHOICE);
                Instant closesAt = scene.close(contest);
                yield refused(scene.cast(ana, contest, 1, "1"), 409, "contest-closed")
                        .body("closesAt", equalTo(closesAt.toString()));
            }
            case CONTEST_VOIDED -> {
                ContestId contest = scene.opened(Scene.ONE_CHOICE);
                Scene.voidFor("Two options had been swapped", contest).statusCode(200);
                yield refused(scene.cast(ana, contest, 1, "1"), 409, "contest-voided")
                        .body("reason", equalTo("Two options had been swapped"));
            }
            case OLDER_SEQUENCE ->
                refused(scene.cast(ana, voted(7), 6, "2"), 409, "older-sequence")
                        .body("sequence", equalTo(7));
            case SEQUENCE_REUSED ->
                refused(scene.cast(ana, voted(3), 3, "2"), 409, "sequence-reused")
                        .body("sequence", equalTo(3));
        };
    }

    @Test
    void writesNothingOfWhatItRefuses() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, contest, 3, "1").statusCode(201);

        refused(scene.cast(ana, contest, 3, "2"), 409, "sequence-reused");
        refused(scene.cast(ana, contest, 2, "2"), 409, "older-sequence");
        refused(scene.cast(ana, contest, 4, "9"), 422, "unknown-option");
        refused(scene.cast(ParticipantId.random(), contest, 1, "1"), 403, "not-entitled");
        assertThat(Ballots.in(contest))
                .singleElement()
                .satisfies(ballot -> assertThat(ballot.sequence()).isEqualTo(3));
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
    void letsOnlyTheElectoratesAreaVote() {
        ContestId contest = scene.prepared(
                scene.contestWith(Scene.ONE_CHOICE, "electorate", Map.of("type", "within", "area", scene.south)));
        scene.open(contest);
        ParticipantId ben = scene.checkedIn(scene.south);

        refused(scene.cast(ana, contest, 1, "1"), 403, "not-entitled");
        scene.cast(ben, contest, 1, "1").statusCode(201);
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

    private ContestId voted(long sequence) {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, contest, sequence, "1").statusCode(201);
        return contest;
    }

    private ValidatableResponse cast(ContestId contest, Map<String, ?> selection) {
        return scene.castSelection(ana, contest, 1, selection);
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
