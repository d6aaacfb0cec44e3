package org.folkmoot.registration.link;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.registration.area.AreaProblem;
import org.folkmoot.registration.area.AreaService;
import org.folkmoot.registration.participant.Participant;
import org.folkmoot.registration.participant.ParticipantDetails;
import org.folkmoot.registration.participant.ParticipantService;

/** The links of an area's participants as a file for an organiser's own mailer. */
@ApplicationScoped
class LinkExport {
    private final AreaService areas;
    private final ParticipantService participants;
    private final LinkService links;

    LinkExport(AreaService areas, ParticipantService participants, LinkService links) {
        this.areas = areas;
        this.participants = participants;
        this.links = links;
    }

    /** @param area its people and those of all areas in it; null for everybody */
    StreamingOutput of(String area) {
        Set<AreaCode> wanted = area == null ? areas.codes() : within(area);
        return out -> {
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8)) {
                csv.writeRecord("email", "name", "area", "link");
                participants.forEachRegistered(wanted, participant -> write(csv, participant));
            }
        };
    }

    private void write(CsvWriter csv, Participant participant) {
        ParticipantDetails details = participant.details();
        csv.writeRecord(
                details.email().value(),
                details.name(),
                details.area().value(),
                links.address(participant.id(), participant.linkVersion()));
    }

    private Set<AreaCode> within(String area) {
        Set<AreaCode> within;
        try {
            within = areas.within(AreaCode.of(area));
        } catch (IllegalArgumentException e) {
            within = Set.of();
        }
        if (within.isEmpty()) {
            throw AreaProblem.UNKNOWN_AREA.because("Use a code that GET /areas lists.");
        }
        return within;
    }
}
