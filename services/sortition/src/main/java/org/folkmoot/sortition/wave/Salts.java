package org.folkmoot.sortition.wave;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.lottery.commitment.Salt;

/** The salts of a wave, one a person, made from one secret, so that none has to be kept. Not for several threads at once. */
final class Salts {
    private static final int SALT_LENGTH = 16;

    private final Mac mac;

    Salts(byte[] secret) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    Salt of(ParticipantId participant) {
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(participant.value().getMostSignificantBits())
                .putLong(participant.value().getLeastSignificantBits())
                .array();
        return new Salt(HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(id), SALT_LENGTH)));
    }

    String leaf(ParticipantId participant) {
        return of(participant).commit(participant.toString());
    }
}
