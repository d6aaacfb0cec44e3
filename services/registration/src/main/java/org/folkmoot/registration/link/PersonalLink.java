package org.folkmoot.registration.link;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.participant.ParticipantId;

/** The last segment of a personal link: whose it is, and the seal that shows we made it. Stored nowhere. */
record PersonalLink(ParticipantId participant, byte[] seal) {
    private static final int ID_LENGTH = 2 * Long.BYTES;
    private static final int TEXT_LENGTH = 43;

    /** Empty for what cannot be a link. Nothing is proven before {@link #sealedAs}. */
    static Optional<PersonalLink> parse(String text) {
        if (text == null || text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            byte[] seal = new byte[LinkSeal.LENGTH];
            bytes.get(seal);
            return Optional.of(new PersonalLink(new ParticipantId(id), seal));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Takes the same time wherever the difference is. */
    boolean sealedAs(byte[] expected) {
        return MessageDigest.isEqual(expected, seal);
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(ID_LENGTH + LinkSeal.LENGTH)
                .putLong(participant.value().getMostSignificantBits())
                .putLong(participant.value().getLeastSignificantBits())
                .put(seal);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
