package org.folkmoot.results.closing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.contracts.ballot.Fit;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent;

/** Of each room the event with the highest version, one that cannot count left out; it counts if it is a confirmation or a correction. */
final class StandingRooms {
    private final Fit fit;
    private final Map<String, GroupResultEvent> latest = new HashMap<>();

    StandingRooms(Fit fit) {
        this.fit = fit;
    }

    void add(GroupResultEvent event) {
        GroupResult result = event.result();
        if (counts(event) && !fit.takes(result)) {
            return;
        }
        GroupResultEvent known = latest.get(result.key());
        if (known == null || known.result().version() < result.version()) {
            latest.put(result.key(), event);
        }
    }

    List<GroupResult> sorted() {
        Map<String, GroupResult> standing = new TreeMap<>();
        latest.forEach((key, event) -> {
            if (counts(event)) {
                standing.put(key, event.result());
            }
        });
        return List.copyOf(standing.values());
    }

    private static boolean counts(GroupResultEvent event) {
        return switch (event) {
            case GroupResultEvent.GroupResultConfirmed _, GroupResultEvent.GroupResultCorrected _ -> true;
            case GroupResultEvent.GroupResultSubmitted _, GroupResultEvent.GroupResultSuspended _ -> false;
        };
    }
}
