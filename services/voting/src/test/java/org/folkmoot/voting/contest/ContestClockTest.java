package org.folkmoot.voting.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestExtended;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestEvent.ContestPrepared;
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
class ContestClockTest {
    @Inject
    ContestService service;

    Scene scene;
    ParticipantId ana;

    @BeforeEach
    void assemble() {
        scene = new Scene();
        ana = scene.checkedIn(scene.north);
    }

    @Test
    void opensAndClosesAtTheTimesThatWereSaid() {
        Instant opensAt = now().plusSeconds(3);
        Instant closesAt = opensAt.plusSeconds(6);
        ContestId contest = scheduled(opensAt, closesAt);
        refused(scene.cast(ana, contest, 1, "1"), 409, "contest-not-open");

        await().untilAsserted(() -> show(contest).body("status", equalTo("open")));
        show(contest).body("dueAt", equalTo(closesAt.toString()));
        await().untilAsserted(() -> scene.cast(ana, contest, 1, "1").statusCode(201));
        await().until(() -> events(contest).size() == 3);
        await().until(() -> now().isAfter(closesAt));
        show(contest).body("status", equalTo("closed"));

        refused(scene.cast(ana, contest, 2, "2"), 409, "contest-closed").body("closesAt", equalTo(closesAt.toString()));
        List<ContestEvent> events = events(contest);
        assertThat(events)
                .extracting(event -> (Object) event.getClass())
                .startsWith(ContestPrepared.class, ContestOpened.class, ContestClosed.class);
        ContestOpened opened = (ContestOpened) events.get(1);
        assertThat(opened.openedAt()).isBetween(opensAt, closesAt);
        assertThat(opened.dueAt()).isEqualTo(closesAt);
        assertThat(((ContestClosed) events.get(2)).closesAt()).isEqualTo(closesAt);
    }

    @Test
    void letsOneOfManyInstancesOpenIt() {
        Instant opensAt = now().plusSeconds(3);
        ContestId contest = scheduled(opensAt, null);

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            await().until(() -> !now().isBefore(opensAt));
            IntStream.range(0, 8).forEach(_ -> instances.execute(() -> service.keepTime(contest)));
        }

        await().untilAsserted(
                        () -> show(contest).body("status", equalTo("open")).body("dueAt", nullValue()));
        assertThat(events(contest))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(ContestPrepared.class, ContestOpened.class);
    }

    @Test
    void staysOpenAsLongAsItIsExtended() {
        Instant first = now().plusSeconds(5);
        Instant later = first.plusSeconds(4);
        ContestId contest = scheduled(null, first);
        scene.open(contest);

        extend(contest, later).statusCode(200).body("dueAt", equalTo(later.toString()));
        await().until(() -> now().isAfter(first.plusMillis(50)));
        scene.cast(ana, contest, 1, "1").statusCode(201);
        await().untilAsserted(() ->
                show(contest).body("status", equalTo("closed")).body("closesAt", equalTo(later.toString())));

        assertThat(events(contest))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(
                        ContestPrepared.class, ContestOpened.class, ContestExtended.class, ContestClosed.class);
    }

    @Test
    void closesBeforeItsTimeWhenTheStageSaysSo() {
        ContestId contest = scheduled(null, now().plusSeconds(600));
        scene.open(contest);

        assertThat(scene.close(contest)).isBefore(now());

        refused(scene.cast(ana, contest, 1, "1"), 409, "contest-closed");
    }

    @Test
    void refusesExtensionsThatCannotBe() {
        Instant closesAt = now().plusSeconds(600);
        ContestId due = scheduled(null, closesAt);
        refused(extend(due, closesAt.plusSeconds(1)), 409, "wrong-state");
        scene.open(due);
        refused(extend(due, closesAt), 422, "not-later");
        refused(extend(due, closesAt.minusSeconds(1)), 422, "not-later");
        refused(extend(due, now().plus(Duration.ofDays(367))), 422, "too-far-ahead");
        for (String body : List.of("{}", "{\"closesAt\":\"soon\"}", "{\"closesAt\":null}")) {
            refused(
                            Scene.facilitator()
                                    .body(body)
                                    .post("/contests/{id}/extend", due.toString())
                                    .then(),
                            400,
                            "malformed-request")
                    .body("errors[0].field", equalTo("closesAt"));
        }
        scene.close(due);
        refused(extend(due, closesAt.plusSeconds(1)), 409, "wrong-state");

        refused(extend(scene.opened(Scene.ONE_CHOICE), closesAt), 409, "wrong-state");
        refused(extend(ContestId.random(), closesAt), 404, "unknown-contest");
    }

    @Test
    void refusesExtensionOnceTheCloseIsAnnounced() {
        Instant closesAt = now().plusSeconds(4);
        ContestId contest = scheduled(null, closesAt);
        scene.open(contest);

        await().atMost(Duration.ofSeconds(20)).until(() -> events(contest).size() == 3);

        refused(extend(contest, closesAt.plusSeconds(60)), 409, "wrong-state");
        show(contest).body("closesAt", equalTo(closesAt.toString()));
    }

    @Test
    void refusesSchedulesOfThePast() {
        refused(
                        Scene.facilitator()
                                .body(scene.contestWith(
                                        Scene.ONE_CHOICE, "rules", Map.of("closesAt", "2020-01-01T00:00:00Z")))
                                .post("/contests")
                                .then(),
                        422,
                        "contest-rejected")
                .body("errors[0].field", equalTo("rules.closesAt"));
    }

    private ContestId scheduled(Instant opensAt, Instant closesAt) {
        Map<String, Object> rules = new HashMap<>();
        rules.put("opensAt", opensAt);
        rules.put("closesAt", closesAt);
        rules.values().removeIf(Objects::isNull);
        rules.replaceAll((_, time) -> time.toString());
        return scene.prepared(scene.contestWith(Scene.ONE_CHOICE, "rules", rules));
    }

    private static ValidatableResponse extend(ContestId contest, Instant closesAt) {
        return Scene.facilitator()
                .body(Map.of("closesAt", closesAt.toString()))
                .post("/contests/{id}/extend", contest.toString())
                .then();
    }

    private static ValidatableResponse show(ContestId contest) {
        return Scene.json().get("/contests/{id}", contest.toString()).then().statusCode(200);
    }

    private static List<ContestEvent> events(ContestId contest) {
        return TopicReader.events(Topics.CONTESTS, contest.toString());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
