package org.folkmoot.assembly.schedule;

import java.util.List;
import org.folkmoot.assembly.agenda.AgendaRejected;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;

/** Why an assembly is not created or does not move on. */
public sealed interface AssemblyRefused extends AssemblyDecision {
    record UnknownAssembly(AssemblyId id) implements AssemblyRefused {}

    record UnknownArea(AreaCode area) implements AssemblyRefused {}

    record AgendaNotUsable(List<AgendaRejected.Mistake> mistakes) implements AssemblyRefused {
        public AgendaNotUsable {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** {@code needed} is the state from which the wish could be granted. */
    record WrongState(AssemblyStatus actual, AssemblyStatus needed) implements AssemblyRefused {
        public static WrongState of(Assembly assembly, AssemblyStatus needed) {
            return new WrongState(AssemblyStatus.of(assembly), needed);
        }
    }

    record FollowUpMissing(List<AreaCode> areas) implements AssemblyRefused {
        public FollowUpMissing {
            areas = List.copyOf(areas);
        }
    }

    record UnknownSegment(String segmentId) implements AssemblyRefused {}
}
