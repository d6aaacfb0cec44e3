package org.folkmoot.breakout.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.breakout.Problems.refused;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Map;
import org.folkmoot.breakout.RoomOfPeople;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.Test;

/** With a provider whose addresses need no server of its own. */
@QuarkusTest
@TestProfile(VideoEntryTest.WithJitsi.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class VideoEntryTest {
    public static class WithJitsi implements QuarkusTestProfile {
        private static final String SECRET = "0123456789abcdef0123456789abcdef";

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "folkmoot.video.provider", "jitsi",
                    "folkmoot.video.naming-secret", SECRET,
                    "folkmoot.video.grace", "PT1M",
                    "folkmoot.video.jitsi.address", "https://meet.example.org",
                    "folkmoot.video.jitsi.app-id", "folkmoot",
                    "folkmoot.video.jitsi.app-secret", SECRET);
        }
    }

    @Test
    void opensTheRoomOfWhoeverSitsThere() {
        RoomOfPeople room = new RoomOfPeople(2);

        String until = room.person(1)
                .asking()
                .post(room.path("/entry"))
                .then()
                .statusCode(200)
                .body("address", startsWith("https://meet.example.org/"))
                .body("notice", nullValue())
                .extract()
                .path("until");

        // The round is to last ten minutes; a token is good for five.
        assertThat(Instant.parse(until)).isBefore(room.closesAt);
        refused(room.beside(1).person(0).asking().post(room.path("/entry")).then(), 403, "not-in-room");
    }
}
