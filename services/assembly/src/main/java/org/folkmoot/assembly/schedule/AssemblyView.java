package org.folkmoot.assembly.schedule;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyId;

/** An assembly as the world sees it; {@code currentSegment} is the id of the segment on stage, absent without one. */
public record AssemblyView(
        AssemblyId id,
        String title,
        AreaCode area,
        Instant startsAt,
        String status,
        List<AgendaSegment> agenda,
        String currentSegment) {
    public AssemblyView {
        agenda = List.copyOf(agenda);
    }

    public static AssemblyView of(Assembly assembly) {
        AssemblyDetails details = assembly.details();
        return new AssemblyView(
                details.id(),
                details.title(),
                details.area(),
                details.startsAt(),
                AssemblyStatus.of(assembly).toString(),
                details.agenda(),
                onStage(assembly));
    }

    private static String onStage(Assembly assembly) {
        return assembly instanceof Assembly.Started started
                ? started.onStage().map(AgendaSegment::id).orElse(null)
                : null;
    }
}
