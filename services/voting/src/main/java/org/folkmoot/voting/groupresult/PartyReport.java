package org.folkmoot.voting.groupresult;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.party.PartyId;

/**
 * How far a party is with a contest, for the stage.
 *
 * @param headcount absent when none was declared in time
 * @param state {@code missing} while nothing has come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartyReport(
        PartyId partyId,
        String place,
        AreaCode area,
        Integer headcount,
        int votedByPhone,
        Integer effectiveHeadcount,
        String state,
        Integer answered) {
    private static final List<String> URGENCY =
            List.of("missing", "suspended", "provisional", "confirmed", "corrected");

    /** Those missing first, largest first. */
    static final Comparator<PartyReport> MOST_URGENT_FIRST = Comparator.<PartyReport>comparingInt(
                    report -> URGENCY.indexOf(report.state()))
            .thenComparing(report -> report.headcount() == null ? 0 : -report.headcount())
            .thenComparing(PartyReport::place)
            .thenComparing(PartyReport::partyId);
}
