package org.folkmoot.web.round;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What a room said in the end. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RoomOutcome(String roomId, int number, String area, String line, List<String> priorities) {
    RoomOutcome {
        priorities = priorities == null ? List.of() : List.copyOf(priorities);
    }
}
