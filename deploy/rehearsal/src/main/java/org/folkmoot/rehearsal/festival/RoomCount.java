package org.folkmoot.rehearsal.festival;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.contest.OptionId;

/**
 * Hands counted in a room.
 *
 * @param answered people who answered
 */
public record RoomCount(int answered, Map<OptionId, Integer> counts) {
    public RoomCount {
        counts = Map.copyOf(counts);
    }

    static RoomCount of(List<Voter> room) {
        var counts = new HashMap<OptionId, Integer>();
        room.forEach(voter -> voter.choice().forEach(option -> counts.merge(option, 1, Integer::sum)));
        return new RoomCount(room.size(), counts);
    }
}
