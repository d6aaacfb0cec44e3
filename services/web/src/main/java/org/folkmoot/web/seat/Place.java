package org.folkmoot.web.seat;

import java.util.List;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.Round;

/**
 * Where somebody is to be. It is the same for all in a room and says nothing of who they are.
 *
 * @param round the one that is open; null: none is, everybody is in the plenary
 * @param room null: they have no seat in the round
 * @param joined numbers of the rooms that were joined with this one
 */
public record Place(Round round, Room room, List<Integer> joined) {
    static final Place PLENARY = new Place(null, null, List.of());

    public Place {
        joined = List.copyOf(joined);
    }

    public boolean inRound() {
        return round != null;
    }

    public boolean seated() {
        return room != null;
    }
}
