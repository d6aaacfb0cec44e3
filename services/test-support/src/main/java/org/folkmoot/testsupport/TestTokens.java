package org.folkmoot.testsupport;

import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.participant.ParticipantId;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Tokens as registration and Keycloak sign them; real signatures, checked by the real code. */
public final class TestTokens {
    private static final long MINUTE = 60;

    private TestTokens() {}

    public static String participant(ParticipantId id, AreaCode area) {
        return sign(TestKeys.participants(), participantClaims(id, area, 10 * MINUTE));
    }

    /** Was valid until ten minutes ago. */
    public static String expiredParticipant(ParticipantId id, AreaCode area) {
        return sign(TestKeys.participants(), participantClaims(id, area, -10 * MINUTE));
    }

    /** Says the right things, signed with a key of somebody else. */
    public static String forgedParticipant(ParticipantId id, AreaCode area) {
        return sign(TestKeys.forged(), participantClaims(id, area, 10 * MINUTE));
    }

    /** A token of Keycloak's form for somebody with these roles. */
    public static String staff(String... roles) {
        return staffNamed("test-staff", roles);
    }

    public static String staffNamed(String username, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(IdentityResource.STAFF_ISSUER);
        claims.setSubject("7d5f2b3e-0000-4000-8000-0000000057af");
        claims.setClaim("preferred_username", username);
        claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + 10 * MINUTE));
        return sign(TestKeys.staff(), claims);
    }

    private static JwtClaims participantClaims(ParticipantId id, AreaCode area, long secondsFromNow) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(IdentityResource.PUBLIC_URL);
        claims.setAudience("folkmoot");
        claims.setSubject(id.toString());
        claims.setClaim("area", area.value());
        claims.setClaim("groups", List.of("participant"));
        claims.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() - 20 * MINUTE));
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + secondsFromNow));
        return claims;
    }

    private static String sign(TestKeys keys, JwtClaims claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKeyIdHeaderValue(keys.key().getKeyId());
        token.setHeader("typ", "JWT");
        token.setPayload(claims.toJson());
        token.setKey(keys.privateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
