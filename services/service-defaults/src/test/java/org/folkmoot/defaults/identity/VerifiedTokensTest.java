package org.folkmoot.defaults.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.folkmoot.contracts.participant.ParticipantId;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
    private static final Duration BOUND = Duration.ofMinutes(5);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final ParticipantId ana = ParticipantId.random();
    private final VerifiedTokens tokens = new VerifiedTokens(BOUND, 4, now::get);

    @Test
    void knowsOnlyTheVerySameToken() {
        tokens.remember("head.claims.signature", ana, NOON.plusSeconds(3_600));

        assertThat(tokens.find("Bearer head.claims.signature")).contains(ana);
        assertThat(tokens.find("Bearer head.claims.signaturE")).isEmpty();
        assertThat(tokens.find("Bearer head.claims.")).isEmpty();
        assertThat(tokens.find("head.claims.signature")).isEmpty();
        assertThat(tokens.find("Basic head.claims.signature")).isEmpty();
        assertThat(tokens.find(null)).isEmpty();
    }

    @Test
    void trustsNoTokenFromItsExpiryOn() {
        tokens.remember("a", ana, NOON.plusSeconds(60));

        now.set(NOON.plusMillis(59_999));
        assertThat(tokens.find("Bearer a")).contains(ana);
        now.set(NOON.plusSeconds(60));
        assertThat(tokens.find("Bearer a")).isEmpty();
    }

    @Test
    void asksForANewVerificationAfterTheBound() {
        tokens.remember("a", ana, NOON.plusSeconds(3_600));

        now.set(NOON.plus(BOUND));
        assertThat(tokens.find("Bearer a")).isEmpty();
        tokens.remember("a", ana, NOON.plusSeconds(3_600));
        assertThat(tokens.find("Bearer a")).contains(ana);
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        for (int each = 1; each <= 6; each++) {
            tokens.remember("token-" + each, ana, NOON.plusSeconds(3_600));
        }

        assertThat(tokens.find("Bearer token-1")).isEmpty();
        assertThat(tokens.find("Bearer token-2")).isEmpty();
        for (int each = 3; each <= 6; each++) {
            assertThat(tokens.find("Bearer token-" + each)).contains(ana);
        }
    }
}
