package org.folkmoot.assembly.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyId;

/** A call, festival or meeting on its way from a draft to its end. */
public sealed interface Assembly {
    AssemblyDetails details();

    default AssemblyId id() {
        return details().id();
    }

    /** Known to its organisers only. */
    record Draft(AssemblyDetails details, boolean lastStep, Set<FollowUp> followUps) implements Assembly {
        public Draft {
            followUps = Set.copyOf(followUps);
        }

        AssemblyDecision publish(FollowUpRule rule) {
            List<AreaCode> leftOut = rule.areasLeftOut(this);
            return leftOut.isEmpty()
                    ? new AssemblyAccepted(new Published(details))
                    : new AssemblyRefused.FollowUpMissing(leftOut);
        }
    }

    /** Announced; people may come. */
    record Published(AssemblyDetails details) implements Assembly {
        public Started start(Instant now) {
            return new Started(details, now, Optional.empty());
        }
    }

    /** Under way. {@code onStage} is the segment that was started last. */
    record Started(AssemblyDetails details, Instant startedAt, Optional<AgendaSegment> onStage) implements Assembly {
        /** Segments may be taken in any order and repeated: the stage follows the room, not the paper. */
        public AssemblyDecision startSegment(String segmentId) {
            return details.agenda().stream()
                    .filter(segment -> segment.id().equals(segmentId))
                    .findFirst()
                    .<AssemblyDecision>map(
                            segment -> new AssemblyAccepted(new Started(details, startedAt, Optional.of(segment))))
                    .orElseGet(() -> new AssemblyRefused.UnknownSegment(segmentId));
        }

        public Ended end(Instant now) {
            return new Ended(details, startedAt, now);
        }
    }

    record Ended(AssemblyDetails details, Instant startedAt, Instant endedAt) implements Assembly {}
}
