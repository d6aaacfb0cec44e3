package org.folkmoot.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.voting.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.breakout.RemovalEvent;
import org.folkmoot.contracts.breakout.RemovalEvent.ParticipantReadmitted;
import org.folkmoot.contracts.breakout.RemovalEvent.ParticipantRemoved;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.conduct.Removals;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TestTokens;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever was removed from an assembly is refused wherever they could take part in it. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class RemovedPeopleTest {
    private static final String JSON = "application/json";
    /** A token that was verified already is looked at again only where more than plain JSON is accepted. */
    private static final String NOT_THE_SHORT_WAY = "application/json, text/plain";

    @Inject
    Removals removals;

    Scene scene;

    @BeforeEach
    void assemble() {
        scene = new Scene();
    }

    @Test
    void refusesBallotsAndKeepsThoseCastBefore() {
        ParticipantId ana = scene.checkedIn(scene.north);
        String token = TestTokens.participant(ana, scene.north);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        cast(token, JSON, contest, 1, "2").statusCode(201);
        long cast = ballots(contest);

        remove(ana);

        refused(cast(token, JSON, contest, 2, "3"), 403, "removed");
        refused(cast(token, NOT_THE_SHORT_WAY, contest, 2, "3"), 403, "removed");
        assertThat(ballots(contest)).isEqualTo(cast);
        scene.as(ana).get("/contests/{id}/receipt", contest.toString()).then().statusCode(200);

        readmit(ana);
        cast(token, JSON, contest, 2, "3").statusCode(201);
    }

    @Test
    void refusesToRegisterAndToJoinParties() {
        Convened convened = new Convened(scene);
        ParticipantId ben = ParticipantId.random();
        remove(ben);

        refused(convened.join(ben), 403, "removed");
        refused(
                scene.as(ben)
                        .body(Map.of("assemblyId", scene.assembly, "place", "The Bell"))
                        .post("/parties")
                        .then(),
                403,
                "removed");
        new Convened(new Scene()).join(ben).statusCode(200);
    }

    @Test
    void refusesHeadcountsAndResultsOfConveners() {
        Convened convened = Convened.withHeadcount(scene, 20);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        remove(convened.convener);

        refused(convened.submit(contest, 1, 20, Map.of("1", 20)), 403, "removed");
        refused(convened.confirm(contest, 1), 403, "removed");
        refused(convened.show(contest), 403, "removed");
        refused(convened.declare(21), 403, "removed");
    }

    private static ValidatableResponse cast(
            String token, String accept, ContestId contest, long sequence, String choice) {
        return Scene.json()
                .auth()
                .oauth2(token)
                .accept(accept)
                .body(Map.of("sequence", sequence, "selection", Map.of("choices", List.of(choice))))
                .post("/contests/{id}/ballots", contest.toString())
                .then();
    }

    private long ballots(ContestId contest) {
        return TopicReader.records(Topics.BALLOTS.name()).stream()
                .filter(record -> record.key().startsWith(contest.toString()))
                .count();
    }

    private void remove(ParticipantId participant) {
        publish(new ParticipantRemoved(scene.assembly, participant, Instant.now()));
        await().until(() -> removals.isRemoved(scene.assembly, participant));
    }

    private void readmit(ParticipantId participant) {
        publish(new ParticipantReadmitted(scene.assembly, participant, Instant.now()));
        await().until(() -> !removals.isRemoved(scene.assembly, participant));
    }

    private void publish(RemovalEvent event) {
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(Topics.REMOVALS, event.assemblyId() + "/" + event.participantId(), event);
        }
    }
}
