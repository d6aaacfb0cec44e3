package org.folkmoot.defaults.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.contracts.participant.ParticipantId;

/**
 * Participants whose tokens were verified a short while ago, so that the next request with the same token is spared
 * another signature check. A token is known by its SHA-256, which finds only the very same token and gives none away.
 * None is trusted longer than it says itself, nor longer than a bound, after which a withdrawn signing key has effect.
 */
@ApplicationScoped
public class VerifiedTokens {
    private static final String SCHEME = "Bearer ";

    private final Duration trustedFor;
    private final int mostInGeneration;
    private final InstantSource time;
    private volatile Generations generations = new Generations(new ConcurrentHashMap<>(), Map.of());

    @Inject
    VerifiedTokens(
            @ConfigProperty(name = "folkmoot.verified-tokens.trusted-for", defaultValue = "PT5M") Duration trustedFor,
            @ConfigProperty(name = "folkmoot.verified-tokens.most", defaultValue = "200000") int most) {
        this(trustedFor, most, InstantSource.system());
    }

    VerifiedTokens(Duration trustedFor, int most, InstantSource time) {
        this.trustedFor = trustedFor;
        this.mostInGeneration = Math.max(1, most / 2);
        this.time = time;
    }

    /** When the younger half is full the older one is forgotten: two maps, and no order to be kept. */
    private record Generations(Map<Digest, Verified> younger, Map<Digest, Verified> older) {
        Verified find(Digest digest) {
            Verified found = younger.get(digest);
            return found == null ? older.get(digest) : found;
        }
    }

    private record Verified(ParticipantId participant, long trustedUntilMillis) {}

    /** Who sent this {@code Authorization} header, if its token was verified and is still good. */
    public Optional<ParticipantId> find(String authorization) {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return Optional.empty();
        }
        Verified found = generations.find(Digest.of(authorization.substring(SCHEME.length())));
        return found == null || found.trustedUntilMillis() <= time.millis()
                ? Optional.empty()
                : Optional.of(found.participant());
    }

    /** Call this only with a token that has just been verified, of somebody with the participant role. */
    public void remember(ParticipantToken token) {
        remember(token.raw(), token.id(), token.expiresAt());
    }

    void remember(String token, ParticipantId participant, Instant expiresAt) {
        Instant bound = time.instant().plus(trustedFor);
        Instant until = expiresAt.isBefore(bound) ? expiresAt : bound;
        Generations current = generations;
        if (current.younger().size() >= mostInGeneration) {
            current = new Generations(new ConcurrentHashMap<>(), current.younger());
            generations = current;
        }
        current.younger().put(Digest.of(token), new Verified(participant, until.toEpochMilli()));
    }

    private record Digest(long first, long second, long third, long fourth) {
        static Digest of(String token) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
                return new Digest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }
}
