package org.folkmoot.contracts.party;

import java.time.Instant;
import java.util.Objects;

/** What stands on {@code voting.group-results.v1}. Only a confirmed or corrected result counts. */
public sealed interface GroupResultEvent {
    GroupResult result();

    /** Provisional: shown to the convener, counted nowhere. */
    record GroupResultSubmitted(GroupResult result, Instant submittedAt) implements GroupResultEvent {
        public GroupResultSubmitted {
            Objects.requireNonNull(result, "result");
        }
    }

    record GroupResultConfirmed(GroupResult result, Instant confirmedAt) implements GroupResultEvent {
        public GroupResultConfirmed {
            Objects.requireNonNull(result, "result");
        }
    }

    /** Supersedes what was confirmed; who did it stands in voting's own log. */
    record GroupResultCorrected(GroupResult result, String reason, Instant correctedAt) implements GroupResultEvent {
        public GroupResultCorrected {
            Objects.requireNonNull(result, "result");
        }
    }

    /** More members have voted by phone than the result leaves room for: it stops counting until it is corrected. */
    record GroupResultSuspended(GroupResult result, Instant suspendedAt) implements GroupResultEvent {
        public GroupResultSuspended {
            Objects.requireNonNull(result, "result");
        }
    }
}
