package org.folkmoot.defaults.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.Test;

/** One of the topics is not known to the broker that is asked, as in a cluster that has just created it. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class LateTopicTest {
    private final Topic<AreaEvent> late =
            new Topic<>("test.late-" + UUID.randomUUID() + ".v1", Topics.AREAS.codec(), Topic.Retention.STATE, 1);
    private final AreaDefined area = new AreaDefined(AreaCode.of("late"), "Late", "locality", null, 7);
    private final List<AreaEvent> seen = new CopyOnWriteArrayList<>();

    @Inject
    Projections projections;

    @Test
    void isWaitedForAndNotTakenForEmpty() throws Exception {
        try (var reader = projections.everything(
                late.name(), Subscription.to(Topics.AREAS, _ -> {}), Subscription.to(late, seen::add))) {
            await().during(Duration.ofSeconds(2)).until(() -> !reader.caughtUp());

            create();
            try (var publisher = new EventPublisher()) {
                publisher.publish(late, "late", area);
            }

            await().until(() -> reader.caughtUp() && seen.contains(area));
        }
        assertThat(seen).containsExactly(area);
    }

    private void create() throws ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaResource.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(late.name(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }
}
