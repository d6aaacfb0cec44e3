package org.folkmoot.registration.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/** The key that signs, under an id that is its fingerprint (RFC 7638). */
@ApplicationScoped
class TokenKey {
    private final RSAPrivateCrtKey signing;
    private final RsaJsonWebKey published;

    TokenKey(TokenSettings settings) {
        try {
            signing = TokenKeyFile.readOrCreate(settings.keyFile());
            var form = new RSAPublicKeySpec(signing.getModulus(), signing.getPublicExponent());
            published = (RsaJsonWebKey)
                    JsonWebKey.Factory.newJwk(KeyFactory.getInstance("RSA").generatePublic(form));
        } catch (IOException | GeneralSecurityException | JoseException e) {
            throw new IllegalStateException("FOLKMOOT_TOKEN_KEY_FILE cannot be used: " + settings.keyFile(), e);
        }
        published.setKeyId(published.calculateBase64urlEncodedThumbprint("SHA-256"));
        published.setAlgorithm("RS256");
        published.setUse("sig");
    }

    PrivateKey signing() {
        return signing;
    }

    String id() {
        return published.getKeyId();
    }

    /** JSON Web Key Set (RFC 7517) of the public half. */
    String published() {
        return new JsonWebKeySet(published).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}
