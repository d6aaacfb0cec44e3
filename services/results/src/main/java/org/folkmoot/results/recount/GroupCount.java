package org.folkmoot.results.recount;

import java.util.HashMap;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultCorrected;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSubmitted;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSuspended;
import org.folkmoot.results.recount.EventLog.Keyed;
import org.folkmoot.results.recount.EventLog.NotAnEventException;

/** The results of watch-parties in one contest: of each party the highest version, if it is confirmed or corrected. */
final class GroupCount {
    private final Map<String, GroupResultEvent> latest = new HashMap<>();

    void add(Keyed<GroupResultEvent> record) {
        GroupResult result = record.event().result();
        if (result == null || result.area() == null || !result.key().equals(record.key())) {
            throw new NotAnEventException();
        }
        GroupResultEvent known = latest.get(record.key());
        if (known == null || known.result().version() < result.version()) {
            latest.put(record.key(), record.event());
        }
    }

    void into(Map<AreaCode, Count> places) {
        for (GroupResultEvent event : latest.values()) {
            if (counts(event)) {
                GroupResult result = event.result();
                Count count = places.computeIfAbsent(result.area(), area -> new Count());
                count.partiesReported++;
                count.group.ballots += result.answered();
                result.counts().forEach((option, votes) -> count.group.vote(option, votes));
            }
        }
    }

    private static boolean counts(GroupResultEvent event) {
        return switch (event) {
            case GroupResultConfirmed confirmed -> true;
            case GroupResultCorrected corrected -> true;
            case GroupResultSubmitted submitted -> false;
            case GroupResultSuspended suspended -> false;
        };
    }
}
