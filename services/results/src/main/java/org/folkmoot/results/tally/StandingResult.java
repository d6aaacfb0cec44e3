package org.folkmoot.results.tally;

import java.util.HashMap;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.Fit;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultCorrected;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSubmitted;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSuspended;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.results.rollup.Figure;

/** The version of a party's result that stands, and what it contributes: nothing unless it is confirmed. */
record StandingResult(AreaCode area, int version, Figure figure) {
    StandingResult {
        if (area == null || figure == null) {
            throw new IllegalArgumentException("A result has an area and a figure");
        }
    }

    /** What counts has to fit; what does not only takes the place of an earlier version. */
    static boolean fits(Fit fit, GroupResultEvent event) {
        return switch (event) {
            case GroupResultConfirmed confirmed -> fit.takes(confirmed.result());
            case GroupResultCorrected corrected -> fit.takes(corrected.result());
            case GroupResultSubmitted _, GroupResultSuspended _ -> true;
        };
    }

    static StandingResult of(GroupResultEvent event) {
        GroupResult result = event.result();
        Figure figure = switch (event) {
            case GroupResultConfirmed confirmed -> counted(result);
            case GroupResultCorrected corrected -> counted(result);
            case GroupResultSubmitted submitted -> Figure.NONE;
            case GroupResultSuspended suspended -> Figure.NONE;
        };
        return new StandingResult(result.area(), result.version(), figure);
    }

    /** In whatever order versions arrive, the highest stands; the same again changes nothing. */
    boolean replaces(StandingResult other) {
        return version > other.version;
    }

    private static Figure counted(GroupResult result) {
        Map<OptionId, Long> votes = new HashMap<>();
        result.counts().forEach((option, count) -> {
            if (count != 0) {
                votes.put(option, count.longValue());
            }
        });
        return Figure.reported(new TallyColumn(result.answered(), votes));
    }
}
