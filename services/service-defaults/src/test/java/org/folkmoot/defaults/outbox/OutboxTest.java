package org.folkmoot.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class OutboxTest {
    @Inject
    Outbox outbox;

    @Test
    void publishesInTheOrderOfTheTransactions() {
        String key = "order-" + UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            AreaDefined event = area(key, i);
            QuarkusTransaction.requiringNew().run(() -> outbox.append(Topics.AREAS, key, event));
        }
        await().until(() -> TopicReader.events(Topics.AREAS, key).size() >= 20);
        assertThat(TopicReader.events(Topics.AREAS, key))
                .isEqualTo(IntStream.range(0, 20)
                        .<AreaEvent>mapToObj(i -> area(key, i))
                        .toList());
    }

    @Test
    void publishesNothingOfAnAbandonedTransaction() {
        String abandoned = "abandoned-" + UUID.randomUUID();
        String kept = "kept-" + UUID.randomUUID();
        QuarkusTransaction.begin();
        outbox.append(Topics.AREAS, abandoned, area(abandoned, 1));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(Topics.AREAS, kept, area(kept, 1)));

        await().until(() -> !TopicReader.events(Topics.AREAS, kept).isEmpty());
        assertThat(TopicReader.events(Topics.AREAS, abandoned)).isEmpty();
    }

    @Test
    void needsTransaction() {
        assertThatThrownBy(() -> outbox.append(Topics.AREAS, "x", area("x", 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    private static AreaDefined area(String code, int population) {
        return new AreaDefined(AreaCode.of(code), "Name", "locality", null, population);
    }
}
