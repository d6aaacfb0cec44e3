package org.folkmoot.defaults.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.Test;

/** A reader that looks twice a second whether it knows everything is asked to look at once. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class HurryTest {
    private static final Duration REGULAR = Duration.ofMillis(500);
    private static final int TIMES = 20;

    private final List<AreaEvent> seen = new CopyOnWriteArrayList<>();

    @Inject
    Projections projections;

    /** Whoever asks just after a look would wait for the whole pause before the next; a slow machine may do so often. */
    @Test
    void whoAsksDoesNotWaitForTheNextRegularLook() {
        try (var reader =
                        projections.everything("hurry-" + UUID.randomUUID(), Subscription.to(Topics.AREAS, seen::add));
                var publisher = new EventPublisher()) {
            await().until(reader::caughtUp);

            List<Duration> waits =
                    Stream.generate(() -> wait(reader, publisher)).limit(TIMES).toList();

            assertThat(waits).anySatisfy(wait -> assertThat(wait).isLessThan(REGULAR.dividedBy(2)));
        }
    }

    private Duration wait(ProjectionReader reader, EventPublisher publisher) {
        AreaDefined area = area();
        publisher.publish(Topics.AREAS, area.code().value(), area);
        Instant asked = Instant.now();
        reader.hurry();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> !reader.freshAt().isBefore(asked));
        Duration wait = Duration.between(asked, Instant.now());
        assertThat(seen).contains(area);
        return wait;
    }

    private static AreaDefined area() {
        AreaCode code = AreaCode.of("hurry-" + UUID.randomUUID());
        return new AreaDefined(code, "Hurry", "locality", null, 7);
    }
}
