package org.folkmoot.web.live;

import java.time.Instant;
import java.util.List;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.Phase;
import org.folkmoot.web.result.Results;

/**
 * What participants of an assembly are told. In a delta whatever has not changed is absent. A snapshot names every
 * question that was asked; of those that have been over for a while it only says that.
 */
record AssemblyMessage(AssemblyHeader assembly, List<ContestOnStage> contests) {
    /** @param segment what is on stage; absent before the first one */
    record AssemblyHeader(String id, AssemblyState.Status status, String segment) {}

    /**
     * @param text the question; absent unless all is told of it
     * @param within code of the area whose people may answer; absent when all may
     * @param reason why it was voided
     * @param html the question with its choices; absent in a delta that is only about counts
     * @param address where the page gets it instead, when each voter has an order of their own
     * @param outcome what it came to, as HTML
     */
    record ContestOnStage(
            String id,
            Phase phase,
            String text,
            String within,
            Instant openedAt,
            Instant dueAt,
            Instant closesAt,
            String reason,
            Results results,
            String html,
            String address,
            String outcome) {}
}
