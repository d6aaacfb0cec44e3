package org.folkmoot.registration.token;

import io.quarkus.runtime.Startup;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.identity.Roles;

/** Signs what other services believe about a participant: who, where, until when. */
@Startup
@ApplicationScoped
public class TokenIssuer {
    private static final String AUDIENCE = "folkmoot";

    private final TokenKey key;
    private final Duration lifetime;
    private final String issuer;
    private final Clock clock = Clock.systemUTC();

    TokenIssuer(TokenKey key, TokenSettings settings, @ConfigProperty(name = "folkmoot.public-url") String publicUrl) {
        this.key = key;
        this.lifetime = settings.lifetime();
        this.issuer = publicUrl;
        // A key that cannot be used stops the start, not the first participant.
        key.published();
    }

    public IssuedToken issue(ParticipantId participant, AreaCode area) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(lifetime);
        String token = Jwt.issuer(issuer)
                .audience(AUDIENCE)
                .subject(participant.toString())
                .groups(Set.of(Roles.PARTICIPANT))
                .claim("area", area.value())
                .issuedAt(now)
                .expiresAt(expiresAt)
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .keyId(key.id())
                .sign(key.signing());
        return new IssuedToken(token, expiresAt);
    }
}
