package org.folkmoot.results.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** Our Ed25519 key (RFC 8032). Its signatures depend on nothing but key and message, so every instance makes the same. */
@ApplicationScoped
class SigningKey {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int LENGTH = 32;

    private final KeyPair keys;

    SigningKey(PublicationConfig config) {
        try {
            byte[] seed = MessageDigest.getInstance("SHA-256")
                    .digest(("folkmoot publication\n" + config.signingSecret()).getBytes(StandardCharsets.UTF_8));
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no Ed25519", e);
        }
    }

    /** The 32 bytes of the public key, base64url: the {@code x} of a JSON Web Key (RFC 8037). */
    String publicKey() {
        byte[] encoded = keys.getPublic().getEncoded();
        // X.509 puts a fixed header before the 32 bytes (RFC 8410, section 4).
        return BASE64.encodeToString(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
    }

    /** The public key as other programs read it. */
    String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** Base64url. */
    String sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }

    /** Hands a key generator the seed it would otherwise draw: the JDK has no other way from a seed to both keys. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("An Ed25519 key is made of 32 bytes, not " + bytes.length);
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
