package org.folkmoot.defaults.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.Test;

/** A topic of one partition is read by one member of a group; the other waits until that one is gone. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class SharedReaderTest {
    @Inject
    Projections projections;

    @Test
    void whoWaitsForItsPartIsReadyNevertheless() {
        String name = "areas-" + UUID.randomUUID();
        try (var first = reader(name)) {
            await().until(first::caughtUp);

            try (var second = reader(name)) {
                assertThat(second.caughtUp()).isFalse();
                assertThat(projections.caughtUp()).isTrue();
            }
        }
    }

    private ProjectionReader reader(String name) {
        return projections.shared(name, Subscription.to(Topics.AREAS, _ -> {}));
    }
}
