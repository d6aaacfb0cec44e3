package org.folkmoot.lottery.invitation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/** Computes tickets; not for several threads at once. */
public final class TicketOffice {
    /** Bytes of a seed and of a ticket. */
    static final int BYTES = 32;

    private final Mac mac;

    /** @param seed 32 bytes that nobody could know before the register was frozen */
    public TicketOffice(byte[] seed) {
        if (seed.length != BYTES) {
            throw new IllegalArgumentException("a seed has 32 bytes");
        }
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    public Ticket ticket(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        byte[] number = new byte[BYTES];
        write(bytes, bytes.length, number);
        return Ticket.of(number);
    }

    void write(byte[] id, int length, byte[] number) {
        try {
            mac.update(id, 0, length);
            mac.doFinal(number, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("32 bytes are enough", e);
        }
    }
}
