package org.folkmoot.breakout.video;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.breakout.video.settings.Secret;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.participant.ParticipantId;

/**
 * Names for rooms and people that only this service can lead back: 128 bits of HMAC-SHA256 (RFC 2104, section 5).
 *
 * <p>In hexadecimal, because Jitsi compares room names in lower case only.
 */
final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 16;
    /** Keeps the uses of the secret apart: a room and a person with the same id get different names. */
    private static final String ROOM = "folkmoot video room\n";

    private static final String IDENTITY = "folkmoot video identity\n";

    private final SecretKeySpec key;

    Pseudonyms(Secret secret) {
        this.key = new SecretKeySpec(secret.bytes(), ALGORITHM);
    }

    String room(RoundId round, RoomId room) {
        return name(ROOM, round.value(), room.value());
    }

    String identity(RoundId round, ParticipantId participant) {
        return name(IDENTITY, round.value(), participant.value());
    }

    private String name(String purpose, UUID round, UUID of) {
        byte[] use = purpose.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer message = ByteBuffer.allocate(use.length + 4 * Long.BYTES)
                .put(use)
                .putLong(round.getMostSignificantBits())
                .putLong(round.getLeastSignificantBits())
                .putLong(of.getMostSignificantBits())
                .putLong(of.getLeastSignificantBits());
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(message.array()), 0, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
