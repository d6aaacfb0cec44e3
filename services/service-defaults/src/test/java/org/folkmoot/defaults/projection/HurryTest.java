package org.folkmoot.defaults.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.kafka.DeadLetters;
import org.folkmoot.defaults.kafka.KafkaClients;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.Test;

/** A reader that would look in an hour whether it knows everything is asked to look at once. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class HurryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<AreaEvent> seen = new CopyOnWriteArrayList<>();

    @Inject
    KafkaClients clients;

    @Inject
    DeadLetters deadLetters;

    @Test
    void whoAsksDoesNotWaitForTheNextRegularLook() {
        try (var reader = new ProjectionReader(
                        "hurry-" + UUID.randomUUID(),
                        null,
                        Map.of(),
                        Duration.ofHours(1),
                        clients,
                        deadLetters,
                        List.of(Subscription.to(Topics.AREAS, seen::add)));
                var publisher = new EventPublisher()) {
            reader.start();
            await().atMost(PATIENCE).until(reader::caughtUp);
            AreaDefined area = area();
            publisher.publish(Topics.AREAS, area.code().value(), area);
            Instant asked = Instant.now();

            reader.hurry();

            await().atMost(PATIENCE).until(() -> !reader.freshAt().isBefore(asked));
            assertThat(seen).contains(area);
        }
    }

    private static AreaDefined area() {
        AreaCode code = AreaCode.of("hurry-" + UUID.randomUUID());
        return new AreaDefined(code, "Hurry", "locality", null, 7);
    }
}
