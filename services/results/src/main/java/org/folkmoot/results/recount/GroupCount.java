package org.folkmoot.results.recount;

import java.util.HashMap;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.Fit;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultCorrected;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSubmitted;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSuspended;
import org.folkmoot.results.recount.EventLog.Keyed;
import org.folkmoot.results.recount.EventLog.NotAnEventException;

/**
 * The results of watch-parties in one contest: of each party the highest version, if it is confirmed or corrected. One
 * that says so and does not fit the contest is as if it were not there.
 */
final class GroupCount {
    private final Fit fit;
    private final Map<String, GroupResultEvent> latest = new HashMap<>();
    long misfits;

    GroupCount(Fit fit) {
        this.fit = fit;
    }

    void add(Keyed<GroupResultEvent> record) {
        GroupResult result = record.event().result();
        if (!result.key().equals(record.key())) {
            throw new NotAnEventException();
        }
        if (counts(record.event()) && !fit.takes(result)) {
            misfits++;
            return;
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
