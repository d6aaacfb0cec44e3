package org.folkmoot.web.live;

import java.time.Instant;
import java.util.List;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.Phase;

/** What participants of an assembly are told. In a delta whatever has not changed is absent. */
record AssemblyMessage(AssemblyHeader assembly, List<ContestOnStage> contests) {
    /** @param segment what is on stage; absent before the first one */
    record AssemblyHeader(String id, AssemblyState.Status status, String segment) {}

    /** @param html the question with its choices; absent in a delta that is only about counts */
    record ContestOnStage(String id, Phase phase, Instant openedAt, Instant closesAt, Results results, String html) {}
}
