package org.folkmoot.lottery.verify.invitation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under the seed. */
final class Tickets {
    /** Bytes of a ticket. */
    static final int BYTES = 32;

    private final Mac mac;

    Tickets(byte[] seed) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    byte[] of(String text) {
        byte[] ticket = new byte[BYTES];
        write(text.getBytes(StandardCharsets.UTF_8), ticket);
        return ticket;
    }

    /** Of a leaf as text. */
    void write(byte[] leaf, byte[] ticket) {
        mac.update(leaf);
        try {
            mac.doFinal(ticket, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("32 bytes are enough", e);
        }
    }
}
