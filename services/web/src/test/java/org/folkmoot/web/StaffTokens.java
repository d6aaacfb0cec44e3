package org.folkmoot.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.testsupport.TestTokens;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** What the sign-in gives for a code. In our tests the code names the role. */
final class StaffTokens {
    private static final Pattern CODE = Pattern.compile("(?:^|&)code=([a-z]+)");

    private StaffTokens() {}

    static String answer(String form) {
        Matcher code = CODE.matcher(form);
        String role = code.find() ? code.group(1) : "nobody";
        return "{\"access_token\":\"" + TestTokens.staff(role) + "\",\"id_token\":\"" + idToken()
                + "\",\"token_type\":\"Bearer\",\"expires_in\":600}";
    }

    private static String idToken() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("http://folkmoot.test/auth/realms/folkmoot");
        claims.setSubject("7d5f2b3e-0000-4000-8000-0000000057af");
        claims.setAudience(List.of("folkmoot-web"));
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + 600));
        try {
            // The key that TestTokens signs with; it was made when the first token was.
            var key = (RsaJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty("folkmoot.test.key.staff"));
            JsonWebSignature token = new JsonWebSignature();
            token.setAlgorithmHeaderValue("RS256");
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setPayload(claims.toJson());
            token.setKey(key.getPrivateKey());
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
