package org.folkmoot.sortition.answer;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.participant.ParticipantId;

/**
 * Somebody who was invited.
 *
 * @param answer empty until there is one
 * @param household a pseudonym
 */
public record Invited(
        ParticipantId participant,
        int wave,
        Instant answerBy,
        Optional<Answer> answer,
        Map<String, String> stated,
        Optional<String> household) {
    /** What somebody said. */
    public enum Answer {
        ACCEPTED,
        DECLINED
    }
}
