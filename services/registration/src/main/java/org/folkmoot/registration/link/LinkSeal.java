package org.folkmoot.registration.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.contracts.participant.ParticipantId;

/**
 * The half of a link that cannot be guessed: HMAC-SHA256 under our secret, truncated to 128 bits (RFC 2104, section 5).
 */
final class LinkSeal {
    static final int LENGTH = 16;
    private static final String ALGORITHM = "HmacSHA256";
    /** Keeps this use of the secret apart from any other. */
    private static final byte[] PURPOSE = "folkmoot personal link\n".getBytes(StandardCharsets.US_ASCII);

    private final SecretKeySpec secret;

    LinkSeal(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    byte[] of(ParticipantId participant, int version) {
        ByteBuffer sealed = ByteBuffer.allocate(PURPOSE.length + 2 * Long.BYTES + Integer.BYTES)
                .put(PURPOSE)
                .putLong(participant.value().getMostSignificantBits())
                .putLong(participant.value().getLeastSignificantBits())
                .putInt(version);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Arrays.copyOf(mac.doFinal(sealed.array()), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
