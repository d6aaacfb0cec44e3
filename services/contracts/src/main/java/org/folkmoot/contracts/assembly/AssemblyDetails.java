package org.folkmoot.contracts.assembly;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;

/** What everyone may know of an assembly. Its electorate lives in {@code area} or below it. */
public record AssemblyDetails(
        AssemblyId id, String title, AreaCode area, Instant startsAt, List<AgendaSegment> agenda) {
    public AssemblyDetails {
        agenda = agenda == null ? List.of() : List.copyOf(agenda);
    }
}
