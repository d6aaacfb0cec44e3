package org.folkmoot.breakout.video;

import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.breakout.video.settings.VideoSettings;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Tokens as in "JWT token authentication Prosody plugin" ({@code doc/tokens.md} of lib-jitsi-meet).
 *
 * <p>The server has to have {@code allow_empty_token = false} and the module {@code token_verification}; whether it
 * heeds {@code moderator} is up to its module {@code token_affiliation}.
 */
final class Jitsi implements VideoProvider {
    private final VideoSettings.Jitsi settings;
    private final HmacKey key;

    Jitsi(VideoSettings.Jitsi settings) {
        this.settings = settings;
        this.key = new HmacKey(settings.appSecret().bytes());
    }

    @Override
    public Invitation invite(Seat seat) {
        String path = settings.tenant().map(tenant -> tenant + "/").orElse("") + seat.room();
        return new Invitation.Page(settings.address().at(path + "?jwt=" + token(seat)), seat.enterBy());
    }

    @Override
    public Closing close(String room) {
        return new Closing.ByItself();
    }

    private String token(Seat seat) {
        JwtClaims claims = new JwtClaims();
        claims.setAudience(settings.audience());
        claims.setIssuer(settings.appId());
        claims.setSubject(settings.tenant().orElseGet(settings.address()::host));
        claims.setStringClaim("room", seat.room());
        claims.setNotBefore(NumericDate.fromSeconds(seat.from().getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(seat.enterBy().getEpochSecond()));
        claims.setClaim("context", Map.of("user", user(seat)));
        return signed(claims);
    }

    /** All values are text: the server takes neither a missing name as null nor, in all versions, a boolean. */
    private static Map<String, String> user(Seat seat) {
        Map<String, String> user = new LinkedHashMap<>();
        user.put("id", seat.identity());
        seat.name().ifPresent(name -> user.put("name", name));
        user.put("moderator", Boolean.toString(seat.moderator()));
        return user;
    }

    private String signed(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }
}
