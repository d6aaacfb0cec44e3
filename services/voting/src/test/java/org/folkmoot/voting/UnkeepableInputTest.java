package org.folkmoot.voting;

import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database could not keep is refused before it gets there. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class UnkeepableInputTest {
    private static final String NUL = "a\0b";

    private Scene scene;

    @BeforeEach
    void setTheScene() {
        scene = new Scene();
    }

    @Test
    void refusesTextWithNulWhereverItIsKept() {
        ParticipantId ana = ParticipantId.random();
        Convened room = Convened.withHeadcount(scene, 40);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        unread(
                "place",
                scene.as(ana)
                        .body(Map.of("assemblyId", scene.assembly, "place", NUL))
                        .post("/parties")
                        .then());
        unread(
                "joinCode",
                scene.as(ana)
                        .body(Map.of("joinCode", NUL))
                        .post("/parties/join")
                        .then());
        unread("reason", Scene.voidFor(NUL, contest));
        unread("reason", room.correct(contest, 1, 1, Map.of("1", 1), NUL));
        unread(
                "name",
                Scene.organiser()
                        .body(Map.of("assemblyId", scene.assembly, "name", NUL, "members", List.of(ana)))
                        .put("/panels/{id}", PanelId.random().toString())
                        .then());
        unread(
                "question",
                Scene.facilitator()
                        .body(scene.contestWith(Scene.ONE_CHOICE, "question", NUL))
                        .post("/contests")
                        .then());
    }

    @Test
    void refusesTimesThatAreNoneOrBeyondTheHorizon() {
        Instant nextHour = Instant.now().plus(1, ChronoUnit.HOURS);

        unread("rules.closesAt", closing("+300000-01-01T00:00:00Z"));
        unread("rules.closesAt", closing(nextHour.toEpochMilli()));
        unread("rules.closesAt", closing(nextHour.getEpochSecond()));
        refused(closing("9999-01-01T00:00:00Z"), 422, "contest-rejected")
                .body("errors.field", contains("rules.closesAt"));
        closing(nextHour.toString()).statusCode(201);
    }

    private ValidatableResponse closing(Object closesAt) {
        return Scene.facilitator()
                .body(scene.contestWith(Scene.ONE_CHOICE, "rules", Map.of("closesAt", closesAt)))
                .post("/contests")
                .then();
    }

    private static void unread(String field, ValidatableResponse answer) {
        refused(answer, 400, "malformed-request").body("errors[0].field", equalTo(field));
    }
}
