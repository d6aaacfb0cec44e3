package org.folkmoot.results.recount;

import java.util.HashMap;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.CheckInEvent;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.results.recount.EventLog.Keyed;
import org.folkmoot.results.recount.EventLog.NotAnEventException;

/** Who is checked in to an assembly, each where they were last. */
final class CheckInCount {
    private final Map<String, AreaCode> places = new HashMap<>();

    void add(Keyed<CheckInEvent> record) {
        switch (record.event()) {
            case ParticipantCheckedIn person -> {
                if (person.area() == null || !record.key().equals(person.assemblyId() + "/" + person.participantId())) {
                    throw new NotAnEventException();
                }
                places.put(record.key(), person.area());
            }
        }
    }

    void into(Map<AreaCode, Count> counts) {
        places.values().forEach(place -> counts.computeIfAbsent(place, area -> new Count()).checkedIn++);
    }
}
