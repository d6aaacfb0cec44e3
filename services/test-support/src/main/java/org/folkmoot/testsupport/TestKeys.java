package org.folkmoot.testsupport;

import java.security.PrivateKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An issuer's RSA key, made once per JVM and kept in a system property as a private JWK. */
record TestKeys(RsaJsonWebKey key) {
    static TestKeys participants() {
        return named("participants");
    }

    static TestKeys staff() {
        return named("staff");
    }

    /** A key that no service trusts, under the id of the one they do trust. */
    static TestKeys forged() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("participants");
            return new TestKeys(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestKeys named(String name) {
        String property = "folkmoot.test.key." + name;
        try {
            synchronized (System.getProperties()) {
                if (System.getProperty(property) == null) {
                    RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
                    made.setKeyId(name);
                    made.setAlgorithm("RS256");
                    made.setUse("sig");
                    System.setProperty(property, made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
                }
            }
            return new TestKeys((RsaJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty(property)));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    String jwks() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    PrivateKey privateKey() {
        return key.getPrivateKey();
    }
}
