package org.folkmoot.sortition.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.sortition.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.sortition.Country;
import org.folkmoot.sortition.MovedClock;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole draw by a round of drand that there was: quicknet's round 1000, as its relays still tell it. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class DrandDrawTest {
    private static final int ROUND = 1000;
    /** Of quicknet's first round, and a round every three seconds from then on. */
    private static final Instant PUBLISHED = Instant.ofEpochSecond(1_692_803_367 + 3 * (ROUND - 1));

    private static final String SIGNATURE =
            "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

    @Test
    void fallsByTheRoundThatWasNamedBefore(@TempDir Path home) throws IOException {
        Willing willing = Willing.signedUp();
        DrawId draw = willing.gathered();

        try (var _ = MovedClock.at(PUBLISHED.minusSeconds(60))) {
            Country.organiser()
                    .body(Map.of("panels", 100, "randomness", Map.of("kind", "drand", "round", ROUND)))
                    .post("/draws/{id}/freeze", draw.toString())
                    .then()
                    .statusCode(202);
            Willing.awaitStatus(draw, "frozen");
            refused(entered(draw, SIGNATURE), 409, "randomness-too-early");

            MovedClock.passUntil(PUBLISHED);
            refused(entered(draw, SIGNATURE.replace('4', '5')), 422, "randomness-refused");
            // Whoever has worked out by now who is drawn does not draw anew.
            refused(cancelled(draw), 409, "wrong-state");
            entered(draw, SIGNATURE).statusCode(200);
        }

        assertThat(Willing.panel(draw).members())
                .hasSize(8)
                .isSubsetOf(willing.people().keySet());
        assertThat(Stranger.verdict(draw, 0, home)).isZero();
    }

    private static ValidatableResponse entered(DrawId draw, String signature) {
        return Country.organiser()
                .body(Map.of("value", "drand:" + ROUND + ":" + signature))
                .post("/draws/{id}/randomness", draw.toString())
                .then();
    }

    private static ValidatableResponse cancelled(DrawId draw) {
        return Country.organiser()
                .body(Map.of("reason", "Not those."))
                .post("/draws/{id}/cancel", draw.toString())
                .then();
    }
}
