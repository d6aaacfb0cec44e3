package org.folkmoot.voting.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosing;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestEvent.ContestPrepared;
import org.folkmoot.contracts.contest.ContestEvent.ContestSettled;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultCorrected;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.folkmoot.voting.Convened;
import org.folkmoot.voting.Scene;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.contest.ContestJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the close to the moment from which nothing changes any more. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class SettlementTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    ContestJournal journal;

    @Inject
    SettlementSettings settings;

    Scene scene;

    @BeforeEach
    void assemble() {
        scene = new Scene();
    }

    @Test
    void isSaidWhenTheLastBallotMustHaveCome() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        Instant closesAt = scene.close(contest);

        ContestSettled settled = settled(contest);

        assertThat(events(contest))
                .hasExactlyElementsOfTypes(
                        ContestPrepared.class,
                        ContestOpened.class,
                        ContestClosing.class,
                        ContestClosed.class,
                        ContestSettled.class);
        assertThat(settled.closesAt()).isEqualTo(closesAt);
        assertThat(settled.settledAt()).isAfter(closesAt.plus(settings.after()));
        status(contest, "closed");
    }

    @Test
    void waitsForRoomThatWasSetAsideAndItsConvenerLowersTheCounts() {
        Convened room = Convened.withHeadcount(scene, 20);
        ContestId contest = setAside(room);
        scene.close(contest);

        refused(room.correct(contest, 2, 19, Map.of("1", 18, "2", 1), "Ana voted"), 422, "counts-raised");
        room.correct(contest, 2, 19, Map.of("1", 19), "Ana voted by phone")
                .statusCode(200)
                .body("state", equalTo("corrected"));
        settled(contest);

        // It stands on its topic before the settlement is said.
        assertThat(TopicReader.events(Topics.GROUP_RESULTS, contest + "/" + room.party))
                .last()
                .isInstanceOf(GroupResultCorrected.class);
        refused(room.correct(contest, 3, 18, Map.of("1", 18), "Ben, too"), 409, "contest-closed");
    }

    @Test
    void doesNotWaitForSuchRoomForEver() {
        ContestId contest = setAside(Convened.withHeadcount(scene, 20));
        Instant closesAt = scene.close(contest);

        assertThat(settled(contest).settledAt()).isAfter(closesAt.plus(settings.patience()));
    }

    /** Whoever closed it died before the time was fixed. */
    @Test
    void whatWasAnnouncedIsClosedWhoeverDied() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        journal.moveIfPresent(contest, open -> ((Contest.Open) open).announceClose(Instant.now()));

        await().atMost(PATIENCE).untilAsserted(() -> status(contest, "closed"));
        settled(contest);
    }

    /** All 20 answered in the room, and then one of them by phone. */
    private ContestId setAside(Convened room) {
        ParticipantId ana = scene.checkedIn(scene.north);
        room.join(ana).statusCode(200);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        room.submit(contest, 1, 20, Map.of("1", 20)).statusCode(200);
        room.confirm(contest, 1).statusCode(200);
        scene.cast(ana, contest, 1, "1").statusCode(201);
        await().atMost(PATIENCE).untilAsserted(() -> room.show(contest).body("state", equalTo("suspended")));
        return contest;
    }

    private static ContestSettled settled(ContestId contest) {
        await().atMost(PATIENCE).until(() -> events(contest).getLast() instanceof ContestSettled);
        return (ContestSettled) events(contest).getLast();
    }

    private static List<ContestEvent> events(ContestId contest) {
        return TopicReader.events(Topics.CONTESTS, contest.toString());
    }

    private static void status(ContestId contest, String status) {
        Scene.json().get("/contests/{id}", contest.toString()).then().body("status", equalTo(status));
    }
}
