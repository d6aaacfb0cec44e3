package org.folkmoot.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.identity.VerifiedTokens;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TestTokens;
import org.folkmoot.voting.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token is verified once and then known; nothing a voter sees may depend on which of the two it was. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class BallotRouteTest {
    @Inject
    VerifiedTokens verified;

    private Scene scene;
    private ParticipantId ana;
    private String token;
    private ContestId contest;

    @BeforeEach
    void knowAToken() {
        scene = new Scene();
        ana = scene.checkedIn(scene.north);
        contest = scene.opened(Scene.ONE_CHOICE);
        token = TestTokens.participant(ana, scene.north);
    }

    @Test
    void answersAKnownTokenAsItAnswersANewOne() {
        assertThat(verified.find("Bearer " + token)).isEmpty();
        ExtractableResponse<Response> stranger =
                cast(token, 1, "1").statusCode(201).extract();

        assertThat(verified.find("Bearer " + token)).contains(ana);
        ExtractableResponse<Response> known =
                cast(token, 2, "2").statusCode(201).extract();

        Map<String, Object> first = stranger.jsonPath().getMap("");
        Map<String, Object> second = known.jsonPath().getMap("");
        assertThat(second.keySet()).containsExactlyElementsOf(first.keySet());
        assertThat(second).containsEntry("sequence", 2).containsEntry("contestId", contest.toString());
        assertThat(known.contentType()).startsWith("application/json");
        assertThat(Ballots.in(contest))
                .extracting(ballot -> ballot.ballotId().toString())
                .containsExactly((String) first.get("ballotId"), (String) second.get("ballotId"));
        assertThat(cast(token, 2, "2").statusCode(200).extract().jsonPath().<String, Object>getMap(""))
                .isEqualTo(second);
    }

    @Test
    void refusesAKnownVoterForTheSameReasons() {
        cast(token, 7, "1").statusCode(201);

        refused(cast(token, 6, "2"), 409, "older-sequence")
                .body("sequence", equalTo(7))
                .body("instance", equalTo("/contests/" + contest + "/ballots"));
        refused(cast(token, 7, "2"), 409, "sequence-reused");
        refused(cast(token, 8, "9"), 422, "unknown-option");
        refused(post(token, contest.toString(), "application/json", "{}"), 400, "malformed-request");
        refused(post(token, contest.toString(), "text/plain", "1"), 415, "unsupported-media-type");
        refused(post(token, ContestId.random().toString(), "application/json", ballot(1, "1")), 404, "unknown-contest");
        refused(post(token, "no-contest", "application/json", ballot(1, "1")), 404, "not-found");
        scene.close(contest);
        refused(cast(token, 8, "2"), 409, "contest-closed");
        assertThat(Ballots.in(contest)).hasSize(1);
    }

    @Test
    void knowsNoTokenButTheVerySameOne() {
        cast(token, 1, "1").statusCode(201);

        refused(cast(TestTokens.forgedParticipant(ana, scene.north), 2, "1"), 401, "token-not-valid");
        refused(cast(TestTokens.expiredParticipant(ana, scene.north), 2, "1"), 401, "token-expired");
        refused(cast(token.substring(0, token.lastIndexOf('.') + 1), 2, "1"), 401, "token-not-valid");
        assertThat(verified.find("Bearer " + TestTokens.expiredParticipant(ana, scene.north)))
                .isEmpty();
        assertThat(Ballots.in(contest)).hasSize(1);
    }

    private ValidatableResponse cast(String token, long sequence, String choice) {
        return post(token, contest.toString(), "application/json", ballot(sequence, choice));
    }

    private static String ballot(long sequence, String choice) {
        return "{\"sequence\":" + sequence + ",\"selection\":{\"choices\":[\"" + choice + "\"]}}";
    }

    private static ValidatableResponse post(String token, String contest, String type, String body) {
        return Scene.json()
                .contentType(type)
                .auth()
                .oauth2(token)
                .body(body)
                .post("/contests/{id}/ballots", contest)
                .then();
    }
}
