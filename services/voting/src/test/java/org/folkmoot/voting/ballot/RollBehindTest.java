package org.folkmoot.voting.ballot;

import static org.awaitility.Awaitility.await;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.voting.Scene;
import org.folkmoot.voting.electorate.ElectoralRoll;
import org.junit.jupiter.api.Test;

/** Check-ins cannot be read for a while, and everything else can. */
@QuarkusTest
@TestProfile(RollBehindTest.SoonTooOld.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class RollBehindTest {
    private static final Duration BOUND = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    ElectoralRoll roll;

    public static class SoonTooOld implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("folkmoot.ballot.staleness-bound", BOUND.toString());
        }
    }

    @Test
    void turnsNobodyAwayForGoodWhoMayHaveCheckedIn() throws Exception {
        Scene scene = new Scene();
        ParticipantId early = scene.checkedIn(scene.north);
        ParticipantId late = ParticipantId.random();
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        // On a busy machine even a roll that is read may be older than the bound for a moment.
        await().atMost(PATIENCE).untilAsserted(() -> refused(scene.cast(late, contest, 1, "1"), 403, "not-entitled"));

        try (StuckCheckIns stuck = new StuckCheckIns()) {
            await().until(() -> roll.freshAt().isBefore(Instant.now().minus(BOUND)));

            refused(scene.cast(late, contest, 1, "1"), 503, "unavailable").header("Retry-After", equalTo("1"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> scene.cast(early, contest, 1, "1").statusCode(201));
        }

        await().atMost(PATIENCE).untilAsserted(() -> refused(scene.cast(late, contest, 1, "1"), 403, "not-entitled"));
    }

    /** A record that cannot be read and cannot be put aside either, because there is nowhere to put it. */
    private static final class StuckCheckIns implements AutoCloseable {
        private static final String LETTERS = Topics.CHECK_INS.deadLetters();

        private final Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaResource.bootstrapServers()));

        StuckCheckIns() throws ExecutionException, InterruptedException {
            admin.deleteTopics(List.of(LETTERS)).all().get();
            try (EventPublisher publisher = new EventPublisher()) {
                publisher.publishBytes(Topics.CHECK_INS, "stuck", "NoSuchEvent", new byte[0]);
            }
        }

        @Override
        public void close() throws ExecutionException, InterruptedException {
            NewTopic letters = new NewTopic(LETTERS, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(letters)).all().get();
            admin.close();
        }
    }
}
