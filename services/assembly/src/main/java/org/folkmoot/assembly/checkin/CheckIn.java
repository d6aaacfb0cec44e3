package org.folkmoot.assembly.checkin;

import java.time.Instant;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.contracts.participant.ParticipantId;

/** Somebody is there, since when, and from where. */
record CheckIn(AssemblyId assemblyId, ParticipantId participantId, AreaCode area, Instant checkedInAt) {
    /** The key under which the topic keeps one check-in of each person. */
    String key() {
        return assemblyId + "/" + participantId;
    }

    ParticipantCheckedIn event() {
        return new ParticipantCheckedIn(assemblyId, participantId, area, checkedInAt);
    }
}
