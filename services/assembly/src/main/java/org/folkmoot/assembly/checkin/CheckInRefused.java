package org.folkmoot.assembly.checkin;

import java.time.Instant;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;

/** Why somebody is not let in. */
sealed interface CheckInRefused extends CheckInOutcome {
    record UnknownAssembly(AssemblyId assemblyId) implements CheckInRefused {}

    record NotOpenYet(Instant opensAt) implements CheckInRefused {}

    record Over() implements CheckInRefused {}

    /** The person's own area is not defined (any more). */
    record UnknownArea(AreaCode area) implements CheckInRefused {}

    record OutsideArea(AreaCode area, AreaCode assemblyArea) implements CheckInRefused {}

    /** By whoever is responsible for conduct; also when they were let in before. */
    record Removed() implements CheckInRefused {}

    /** More people at once than can be served in time. */
    record Crowded() implements CheckInRefused {}

    /** The check-in may or may not have been stored; asking again tells. */
    record DatabaseAway() implements CheckInRefused {}
}
