package org.folkmoot.defaults.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

/** Records that cannot be read, or whose effect fails. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class PoisonTest {
    private final String key = "poison-" + UUID.randomUUID();
    private final AreaDefined good = new AreaDefined(AreaCode.of(key), "Good", "locality", null, 7);
    private final AreaDefined hated = new AreaDefined(AreaCode.of(key), "Hated", "locality", null, 7);
    private final List<AreaEvent> seen = new CopyOnWriteArrayList<>();

    @Inject
    Projections projections;

    @Inject
    MeterRegistry meters;

    @Test
    void isPutAsideAndWhatStandsBehindItIsRead() {
        // Given
        double before = counted();
        try (var publisher = new EventPublisher()) {
            publisher.publishBytes(Topics.AREAS, key, "AreaDefined", (key + "{not json").getBytes(UTF_8));
            publisher.publishBytes(Topics.AREAS, key, "NoSuchEvent", key.getBytes(UTF_8));
            publisher.publish(Topics.AREAS, key, hated);
            publisher.publish(Topics.AREAS, key, good);
        }

        // When
        read();

        // Then
        assertThat(seen).contains(good).doesNotContain(hated);
        assertThat(letters())
                .extracting(letter -> new String(
                        letter.headers().lastHeader("folkmoot-reason").value(), UTF_8))
                .containsExactly("UnreadableEventException", "UnreadableEventException", "IllegalStateException");
        assertThat(counted()).isGreaterThanOrEqualTo(before + 3);
    }

    @Test
    void anEffectInDatabaseIsRepeatedUntilItSucceedsAndOnlyThenTheNextIsRead() {
        // Given
        try (var publisher = new EventPublisher()) {
            publisher.publish(Topics.AREAS, key, hated);
            publisher.publishBytes(Topics.AREAS, key, "AreaDefined", (key + "{not json").getBytes(UTF_8));
            publisher.publish(Topics.AREAS, key, good);
        }
        var failures = new AtomicInteger(2);

        // When
        try (var reader = projections.shared("areas-" + UUID.randomUUID(), Subscription.to(Topics.AREAS, event -> {
            if (event.equals(hated) && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("The database is away");
            }
            seen.add(event);
        }))) {
            await().atMost(Duration.ofSeconds(30)).until(reader::caughtUp);
        }

        // Then
        assertThat(seen.stream().filter(event -> event.equals(hated) || event.equals(good)))
                .containsExactly(hated, good);
        assertThat(letters())
                .extracting(letter -> new String(
                        letter.headers().lastHeader("folkmoot-reason").value(), UTF_8))
                .containsExactly("UnreadableEventException");
    }

    @Test
    void leavesItsLetterUnderTheSameKeyWhoeverMeetsIt() {
        // Given
        try (var publisher = new EventPublisher()) {
            publisher.publishBytes(Topics.AREAS, key, "AreaDefined", key.getBytes(UTF_8));
        }

        // When
        read();
        read();

        // Then: the topic is compacted, so only one of them stays.
        assertThat(letters())
                .extracting(ConsumerRecord::key)
                .hasSize(2)
                .containsOnly(letters().getFirst().key());
    }

    private void read() {
        try (var reader =
                projections.everything("areas-" + UUID.randomUUID(), Subscription.to(Topics.AREAS, this::see))) {
            await().until(reader::caughtUp);
        }
    }

    private void see(AreaEvent event) {
        if (event.equals(hated)) {
            throw new IllegalStateException("A defect in whoever reads");
        }
        seen.add(event);
    }

    private double counted() {
        var counter = meters.find("folkmoot.dead.letters").counter();
        return counter == null ? 0 : counter.count();
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        return TopicReader.records(Topics.AREAS.deadLetters()).stream()
                .filter(letter -> new String(letter.value(), UTF_8).contains(key))
                .toList();
    }
}
