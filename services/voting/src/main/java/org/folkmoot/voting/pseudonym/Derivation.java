package org.folkmoot.voting.pseudonym;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key (RFC 2104), shortened to the 16 bytes that pseudonyms have. */
final class Derivation {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 16;

    private final Mac keyed;

    private Derivation(Mac keyed) {
        this.keyed = keyed;
    }

    static Derivation under(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return new Derivation(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    byte[] full(byte[] message) {
        try {
            // The keyed state is copied, not computed again: this runs for every ballot.
            return ((Mac) keyed.clone()).doFinal(message);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("This Java's " + ALGORITHM + " cannot be copied", e);
        }
    }

    /** 22 characters of base64url. */
    String text(byte[] message) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full(message), LENGTH));
    }

    /** A UUID of version 8, RFC 9562: 122 bits of the HMAC. */
    UUID uuid(byte[] message) {
        ByteBuffer bytes = ByteBuffer.wrap(full(message));
        long high = bytes.getLong() & ~0xF000L | 0x8000L;
        long low = bytes.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
