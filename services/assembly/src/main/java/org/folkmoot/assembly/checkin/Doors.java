package org.folkmoot.assembly.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.assembly.area.AreaTree;
import org.folkmoot.assembly.schedule.AssemblyStanding;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;

/**
 * Who is let in: people of the assembly's area or of any area below it, from a while before the planned beginning (or
 * from the real one, when that is earlier) until the end.
 */
record Doors(AreaTree tree, Duration opensBefore) {
    /** Why a person of that area is not let in now; empty when they are. */
    Optional<CheckInRefused> refuse(AssemblyId id, AssemblyStanding assembly, AreaCode area, Instant now) {
        return switch (assembly.status()) {
            case DRAFT -> Optional.of(new CheckInRefused.UnknownAssembly(id));
            case PUBLISHED -> {
                Instant opensAt = assembly.startsAt().minus(opensBefore);
                yield now.isBefore(opensAt)
                        ? Optional.of(new CheckInRefused.NotOpenYet(opensAt))
                        : refuse(assembly.area(), area);
            }
            case STARTED -> refuse(assembly.area(), area);
            case ENDED -> Optional.of(new CheckInRefused.Over());
        };
    }

    private Optional<CheckInRefused> refuse(AreaCode assemblyArea, AreaCode area) {
        if (!tree.knows(area)) {
            return Optional.of(new CheckInRefused.UnknownArea(area));
        }
        return tree.isWithin(area, assemblyArea)
                ? Optional.empty()
                : Optional.of(new CheckInRefused.OutsideArea(area, assemblyArea));
    }
}
