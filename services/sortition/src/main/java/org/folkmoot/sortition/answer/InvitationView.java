package org.folkmoot.sortition.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.sortition.answer.Invited.Answer;
import org.folkmoot.sortition.draw.DrawStatus;
import org.folkmoot.sortition.pool.PoolStore;

/**
 * An invitation, for whoever it is addressed to.
 *
 * @param answer absent until there is one
 * @param choices by feature, what can be confirmed
 * @param member how to find themselves in the published files, once the draw is frozen
 */
record InvitationView(
        DrawId drawId,
        String name,
        DrawStatus status,
        Instant answerBy,
        Answer answer,
        Map<String, String> stated,
        Map<String, List<String>> choices,
        PoolStore.Place member) {}
