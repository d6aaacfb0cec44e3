package org.folkmoot.breakout.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyEnded;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.contracts.participant.ParticipantId;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final AreaCode TOWN = AreaCode.of("uk-bristol");
    private static final AssemblyId ASSEMBLY = AssemblyId.random();

    private final Attendance attendance = new Attendance(null);
    private final ParticipantCheckedIn checkIn = new ParticipantCheckedIn(ASSEMBLY, ParticipantId.random(), TOWN, NOW);
    private final AssemblyEnded ended =
            new AssemblyEnded(new AssemblyDetails(ASSEMBLY, "Call", TOWN, NOW, List.of()), NOW, NOW);

    @Test
    void nobodyIsThereAfterTheEnd() {
        attendance.apply(checkIn);
        assertThat(attendance.people(ASSEMBLY)).hasSize(1);

        attendance.apply(ended);

        assertThat(attendance.people(ASSEMBLY)).isEmpty();
    }

    /** The topics are read side by side: after a restart the end may be read first. */
    @Test
    void nobodyIsThereThoughTheEndIsReadFirst() {
        attendance.apply(ended);
        attendance.apply(checkIn);

        assertThat(attendance.people(ASSEMBLY)).isEmpty();
    }
}
