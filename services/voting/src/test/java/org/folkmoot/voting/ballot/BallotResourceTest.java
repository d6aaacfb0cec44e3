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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.contracts.ballot.BallotEvent;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TestTokens;
import org.folkmoot.testsupport.TopicReader;
import org.folkmoot.voting.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class BallotResourceTest {
    Scene scene;
    ParticipantId ana;

    @BeforeEach
    void assemble() {
        scene = new Scene();
        ana = scene.checkedIn(scene.north);
    }

    @Test
    void acknowledgesBallotThatTheLogHas() {
        ContestId contest = scene.opened(Scene.UP_TO_THREE);

        ValidatableResponse answer = scene.cast(ana, contest, 1, "4", "2").statusCode(201);

        answer.body("contestId", equalTo(contest.toString())).body("sequence", equalTo(1));
        assertThat(ballots(contest)).singleElement().satisfies(ballot -> {
            assertThat(ballot.ballotId()).hasToString(answer.extract().path("ballotId"));
            assertThat(ballot.acceptedAt()).isEqualTo(answer.extract().<String>path("acceptedAt"));
            assertThat(ballot.area()).isEqualTo(scene.north);
            assertThat(ballot.selection()).isEqualTo(choices("2", "4"));
            assertThat(ballot.sequence()).isEqualTo(1);
        });
    }

    @Test
    void answersTheSameBallotAgainWithTheSameReceipt() {
        ContestId contest = scene.opened(Scene.UP_TO_THREE);
        Map<String, Object> first =
                scene.cast(ana, contest, 1, "4", "2").statusCode(201).extract().path("");

        Map<String, Object> again =
                scene.cast(ana, contest, 1, "2", "4").statusCode(200).extract().path("");

        assertThat(again).isEqualTo(first);
        assertThat(ballots(contest)).hasSize(1);
    }

    @Test
    void answersTheSameBallotAgainAlsoAfterTheClose() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        Map<String, Object> first =
                scene.cast(ana, contest, 1, "1").statusCode(201).extract().path("");
        scene.close(contest);

        Map<String, Object> again =
                scene.cast(ana, contest, 1, "1").statusCode(200).extract().path("");

        assertThat(again).isEqualTo(first);
    }

    @Test
    void replacesBallotByNewerOne() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, contest, 1, "1").statusCode(201);
        Map<String, Object> newer =
                scene.cast(ana, contest, 5, "2").statusCode(201).extract().path("");

        scene.as(ana)
                .get("/contests/{id}/receipt", contest.toString())
                .then()
                .statusCode(200)
                .body("", equalTo(newer));
    }

    @Test
    void refusesOlderSequenceAndNamesTheOneThatStands() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, contest, 7, "1").statusCode(201);

        refused(scene.cast(ana, contest, 6, "2"), 409, "older-sequence").body("sequence", equalTo(7));
        assertThat(ballots(contest)).hasSize(1);
    }

    @Test
    void refusesSequenceThatSaidSomethingElse() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, contest, 3, "1").statusCode(201);

        refused(scene.cast(ana, contest, 3, "2"), 409, "sequence-reused").body("sequence", equalTo(3));
        assertThat(ballots(contest)).hasSize(1);
    }

    @Test
    void judgesBallotsOfOneVoterOneAfterTheOther() throws InterruptedException, ExecutionException {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> posts = IntStream.range(0, 24)
                    .mapToObj(i -> threads.submit(() -> scene.cast(ana, contest, 1, i % 2 == 0 ? "1" : "2")
                            .extract()
                            .statusCode()))
                    .toList();
            answers = new java.util.ArrayList<>();
            for (Future<Integer> post : posts) {
                answers.add(post.get());
            }
        }

        Map<Integer, Long> counted =
                answers.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(counted).isEqualTo(Map.of(201, 1L, 200, 11L, 409, 12L));
        assertThat(ballots(contest)).hasSize(1);
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
        assertThat(ballots(contest)).singleElement().satisfies(ballot -> {
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
        Map<String, Object> onlySouth = new java.util.HashMap<>(scene.contest(Scene.ONE_CHOICE));
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
        refused(post(contest, "{\"sequence\":1,\"selection\":{\"ranking\":[\"1\"]}}"), 422, "wrong-selection-kind");
        assertThat(ballots(contest)).isEmpty();
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
        assertThat(ballots(contest)).isEmpty();
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
        assertThat(ballots(contest)).isEmpty();
    }

    @Test
    void hasNoReceiptForWhoDidNotVote() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        refused(scene.as(ana).get("/contests/{id}/receipt", contest.toString()).then(), 404, "no-ballot");
        refused(Scene.json().get("/contests/{id}/receipt", contest.toString()).then(), 401, "token-missing");
        refused(
                Scene.facilitator()
                        .get("/contests/{id}/receipt", contest.toString())
                        .then(),
                403,
                "not-allowed");
    }

    @Test
    void nothingInTheLogLeadsToTheParticipant() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, contest, 1, "1").statusCode(201);
        scene.cast(ana, contest, 2, "2").statusCode(201);

        String token = TestTokens.participant(ana, scene.north);
        Set<String> telling = Set.of(ana.toString(), ana.toString().replace("-", ""), token);
        var records = TopicReader.records(Topics.BALLOTS.name());
        assertThat(records).isNotEmpty().allSatisfy(record -> {
            StringBuilder all = new StringBuilder(record.key())
                    .append(new String(record.value(), java.nio.charset.StandardCharsets.ISO_8859_1));
            record.headers()
                    .forEach(header -> all.append(header.key())
                            .append(new String(header.value(), java.nio.charset.StandardCharsets.ISO_8859_1)));
            assertThat(telling).noneMatch(text -> all.indexOf(text) >= 0);
            assertThat(record.headers().toArray())
                    .extracting(header -> header.key())
                    .containsExactlyInAnyOrder(
                            "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type", "sequence");
        });
    }

    @Test
    void givesOneVoterDifferentKeysInDifferentContests() {
        ContestId first = scene.opened(Scene.ONE_CHOICE);
        ContestId second = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, first, 1, "1").statusCode(201);
        scene.cast(ana, second, 1, "1").statusCode(201);

        assertThat(ballots(first).getFirst().voterKey())
                .isNotEqualTo(ballots(second).getFirst().voterKey());
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

    private static List<BallotCast> ballots(ContestId contest) {
        return TopicReader.records(Topics.BALLOTS.name()).stream()
                .filter(record -> record.key().startsWith(contest.toString()))
                .map(record -> (BallotCast)
                        Topics.BALLOTS.codec().decode(BallotEvent.BallotCast.class.getSimpleName(), record.value()))
                .toList();
    }

    private static Selection choices(String... ids) {
        return new Selection.Choices(List.of(ids).stream().map(OptionId::of).toList());
    }
}
