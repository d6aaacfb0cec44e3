package org.folkmoot.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.voting.Scene;
import org.junit.jupiter.api.Test;

/** As if the processor never came to anybody in time. */
@QuarkusTest
@TestProfile(TurnedAwayTest.AlwaysTooLate.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class TurnedAwayTest {
    public static class AlwaysTooLate implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("folkmoot.ballot.longest-wait", "PT0S");
        }
    }

    @Test
    void tellsWhoHasWaitedForTooLongToComeAgain() {
        Scene scene = new Scene();
        ParticipantId ana = scene.checkedIn(scene.north);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        for (int attempt = 0; attempt < 3; attempt++) {
            refused(scene.cast(ana, contest, 1, "1"), 503, "overloaded")
                    .header("Retry-After", equalTo("1"))
                    .body("instance", equalTo("/contests/" + contest + "/ballots"));
        }
        assertThat(Ballots.in(contest)).isEmpty();
    }
}
