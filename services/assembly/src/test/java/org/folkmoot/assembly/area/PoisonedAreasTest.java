package org.folkmoot.assembly.area;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.folkmoot.assembly.Api;
import org.folkmoot.assembly.Region;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

/** Of the topics of others, assembly reads only the areas. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class PoisonedAreasTest {
    @Inject
    AreaProjection areas;

    @Test
    void areasBehindARecordThatCannotBeReadAreLearnedAllTheSame() {
        // Given
        String poison = "poison-" + UUID.randomUUID();
        byte[] bytes = ("{\"code\":\"" + poison).getBytes(UTF_8);
        try (var registration = new EventPublisher()) {
            registration.publishBytes(Topics.AREAS, poison, "AreaDefined", bytes);
        }

        // When
        Region region = Region.published(areas);

        // Then
        assertThat(Api.drafted(region.north())).isNotNull();
        await().untilAsserted(() -> assertThat(letters(bytes)).singleElement().satisfies(letter -> {
            assertThat(letter.key()).startsWith(Topics.AREAS.name() + "-0-");
            assertThat(letter.headers().lastHeader("folkmoot-reason").value())
                    .isEqualTo("UnreadableEventException".getBytes(UTF_8));
        }));
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("folkmoot_dead_letters_total{", "topic=\"registration.areas.v1\"");
    }

    private static List<ConsumerRecord<String, byte[]>> letters(byte[] bytes) {
        return TopicReader.records(Topics.AREAS.deadLetters()).stream()
                .filter(letter -> new String(letter.value(), UTF_8).equals(new String(bytes, UTF_8)))
                .toList();
    }
}
