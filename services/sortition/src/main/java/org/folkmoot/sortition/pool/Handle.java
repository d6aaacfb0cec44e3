package org.folkmoot.sortition.pool;

import java.security.SecureRandom;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.lottery.commitment.Salt;

/**
 * What the files of one draw call a person. It is made of their id, so that nobody can be given the place of another, and
 * of a salt that the database keeps until the person is erased: then it says nothing any more.
 */
public record Handle(String text, Salt salt) {
    public static Handle draw(ParticipantId participant, SecureRandom random) {
        Salt salt = Salt.draw(random);
        return new Handle(salt.commit(participant.toString()), salt);
    }
}
