package org.folkmoot.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.voting.Scene;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BrokerAwayTest.TwoPlaces.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class BrokerAwayTest {
    private static final int PLACES = 2;

    @Inject
    MeterRegistry meters;

    public static class TwoPlaces implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("folkmoot.ballot.in-flight", Integer.toString(PLACES));
        }
    }

    @Test
    void answersOverloadWith503AndLosesNoneOfThoseThatWait() {
        Scene scene = new Scene();
        List<ParticipantId> early = List.of(scene.checkedIn(scene.north), scene.checkedIn(scene.north));
        ParticipantId late = scene.checkedIn(scene.north);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(late, contest, 1, "1").statusCode(201);

        try (ExecutorService phones = Executors.newFixedThreadPool(PLACES)) {
            List<CompletableFuture<Response>> waiting;
            try (PausedBroker paused = new PausedBroker()) {
                waiting = early.stream()
                        .map(voter -> CompletableFuture.supplyAsync(() -> cast(scene, voter, contest), phones))
                        .toList();
                await().until(() ->
                        meters.get("folkmoot.ballots.in.flight").gauge().value() == PLACES);

                refused(scene.cast(late, contest, 2, "2"), 503, "overloaded").header("Retry-After", equalTo("1"));
                assertThat(waiting).noneMatch(CompletableFuture::isDone);
            }

            assertThat(waiting)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(201));
        }
        await().untilAsserted(() -> scene.cast(late, contest, 2, "2").statusCode(201));
    }

    @Test
    void neverAcknowledgesWhatTheBrokerDidNot() {
        Scene scene = new Scene();
        ParticipantId ana = scene.checkedIn(scene.north);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        try (PausedBroker paused = new PausedBroker()) {
            refused(scene.cast(ana, contest, 1, "1"), 503, "unavailable").header("Retry-After", equalTo("1"));
            // By now nothing is known for longer than the bound: there is no more waiting for the broker.
            refused(scene.cast(ana, contest, 1, "1"), 503, "unavailable");
        }

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(cast(scene, ana, contest).statusCode()).isIn(200, 201));
        String ballotId = scene.as(ana)
                .get("/contests/{id}/receipt", contest.toString())
                .then()
                .statusCode(200)
                .body("sequence", equalTo(1))
                .extract()
                .path("ballotId");
        // What was sent before may have reached the log all the same, and then stands there twice: as the same ballot.
        assertThat(Ballots.in(contest))
                .isNotEmpty()
                .allSatisfy(ballot -> assertThat(ballot.ballotId()).hasToString(ballotId));
    }

    private static Response cast(Scene scene, ParticipantId voter, ContestId contest) {
        return scene.cast(voter, contest, 1, "1").extract().response();
    }
}
