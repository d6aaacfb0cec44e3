package org.folkmoot.sortition.wave;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folkmoot.contracts.participant.ParticipantId;

/**
 * Who takes part in a wave, and from which stratum, as it was sealed.
 *
 * @param strata names
 * @param stratumOf by person: which of them
 */
record SealedRegister(List<ParticipantId> people, List<String> strata, int[] stratumOf) {
    private static final int ENTRY = 2 * Long.BYTES + Short.BYTES;

    /** 18 bytes a person: the id, and the number of the stratum. */
    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(ENTRY * people.size());
        for (int person = 0; person < people.size(); person++) {
            UUID id = people.get(person).value();
            bytes.putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .putShort((short) stratumOf[person]);
        }
        return bytes.array();
    }

    static SealedRegister of(byte[] stored, List<String> strata) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        List<ParticipantId> people = new ArrayList<>(stored.length / ENTRY);
        int[] stratumOf = new int[stored.length / ENTRY];
        while (bytes.hasRemaining()) {
            people.add(new ParticipantId(new UUID(bytes.getLong(), bytes.getLong())));
            stratumOf[people.size() - 1] = bytes.getShort();
        }
        return new SealedRegister(people, strata, stratumOf);
    }
}
