package org.folkmoot.voting.electorate;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent;
import org.folkmoot.contracts.participant.ParticipantId;

/** Who is there, and from which area. */
final class CheckIns {
    private final Map<AssemblyId, Map<ParticipantId, AreaCode>> present = new ConcurrentHashMap<>();
    private final Map<AreaCode, AreaCode> codes = new ConcurrentHashMap<>();

    void apply(CheckInEvent event) {
        switch (event) {
            case CheckInEvent.ParticipantCheckedIn checkIn ->
                present.computeIfAbsent(checkIn.assemblyId(), _ -> new ConcurrentHashMap<>())
                        .put(checkIn.participantId(), shared(checkIn.area()));
        }
    }

    Optional<AreaCode> areaOf(AssemblyId assembly, ParticipantId participant) {
        return Optional.ofNullable(present.getOrDefault(assembly, Map.of()).get(participant));
    }

    /** One object for each area, not one for each person in it. */
    private AreaCode shared(AreaCode code) {
        return codes.computeIfAbsent(code, same -> same);
    }
}
