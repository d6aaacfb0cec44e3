package org.folkmoot.assembly.schedule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.assembly.area.AreaTree;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyId;

/**
 * Nobody leaves a call without a next step: an assembly is published only when each area directly below its own (or
 * its own, when nothing lies below) has a follow-up, or when the assembly is the last step.
 */
final class FollowUpRule {
    private final AreaTree tree;
    private final Map<AssemblyId, Assembly> known;

    /** @param known the assemblies that the draft names as follow-ups, as far as they exist */
    FollowUpRule(AreaTree tree, Map<AssemblyId, Assembly> known) {
        this.tree = tree;
        this.known = Map.copyOf(known);
    }

    /** The areas that the draft leaves without a next step, in their order. */
    List<AreaCode> areasLeftOut(Assembly.Draft draft) {
        if (draft.lastStep()) {
            return List.of();
        }
        AreaCode own = draft.details().area();
        Set<AreaCode> below = tree.children(own);
        Set<AreaCode> scope = below.isEmpty() ? Set.of(own) : below;
        return scope.stream()
                .filter(area -> draft.followUps().stream()
                        .noneMatch(named -> named.area().equals(area) && leadsOn(named, draft.details())))
                .sorted()
                .toList();
    }

    private boolean leadsOn(FollowUp named, AssemblyDetails from) {
        return switch (known.get(named.assemblyId())) {
            case null -> false;
            case Assembly.Draft draft -> isNextFor(named.area(), draft.details(), from);
            case Assembly.Published published -> isNextFor(named.area(), published.details(), from);
            case Assembly.Started started -> isNextFor(named.area(), started.details(), from);
            case Assembly.Ended ended -> false;
        };
    }

    /** The people of the area may come to it, and it does not begin before the one that leads to it. */
    private boolean isNextFor(AreaCode area, AssemblyDetails next, AssemblyDetails from) {
        return tree.isWithin(area, next.area()) && !next.startsAt().isBefore(from.startsAt());
    }
}
