package org.folkmoot.voting.ballot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        assertThat(Ballots.in(contest)).singleElement().satisfies(ballot -> {
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
        assertThat(Ballots.in(contest)).hasSize(1);
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
    void judgesBallotsOfOneVoterOneAfterTheOther() throws InterruptedException, ExecutionException {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> posts = IntStream.range(0, 24)
                    .mapToObj(i -> threads.submit(() -> scene.cast(ana, contest, 1, i % 2 == 0 ? "1" : "2")
                            .extract()
                            .statusCode()))
                    .toList();
            answers = new ArrayList<>();
            for (Future<Integer> post : posts) {
                answers.add(post.get());
            }
        }

        Map<Integer, Long> counted =
                answers.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(counted).isEqualTo(Map.of(201, 1L, 200, 11L, 409, 12L));
        assertThat(Ballots.in(contest)).hasSize(1);
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
            StringBuilder all = new StringBuilder(record.key()).append(new String(record.value(), ISO_8859_1));
            record.headers().forEach(header -> all.append(header.key()).append(new String(header.value(), ISO_8859_1)));
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

        assertThat(Ballots.in(first).getFirst().voterKey())
                .isNotEqualTo(Ballots.in(second).getFirst().voterKey());
    }

    private static Selection choices(String... ids) {
        return new Selection.Choices(List.of(ids).stream().map(OptionId::of).toList());
    }
}
