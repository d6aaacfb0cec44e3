package org.folkmoot.assembly.schedule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.folkmoot.assembly.agenda.Agenda;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyId;

/** An assembly as an organiser proposes it. */
record AssemblyProposal(
        @NotBlank @Size(max = 200) String title,
        @NotNull AreaCode area,
        @NotNull Instant startsAt,
        List<AgendaSegment> agenda,
        boolean lastStep,
        List<@NotNull FollowUp> followUps) {
    AssemblyProposal {
        agenda = agenda == null ? List.of() : agenda;
        followUps = followUps == null ? List.of() : followUps;
    }

    Assembly.Draft draft(AssemblyId id, Agenda checked) {
        Instant toTheMillisecond = startsAt.truncatedTo(ChronoUnit.MILLIS);
        return new Assembly.Draft(
                new AssemblyDetails(id, title.strip(), area, toTheMillisecond, checked.segments()),
                lastStep,
                Set.copyOf(followUps));
    }
}
