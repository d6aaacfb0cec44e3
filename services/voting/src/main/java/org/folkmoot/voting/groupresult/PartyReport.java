package org.folkmoot.voting.groupresult;

import java.util.Comparator;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.voting.room.Headcount;
import org.folkmoot.voting.room.RoomResult;
import org.folkmoot.voting.room.RoomStanding;

/**
 * How far a party is with a contest, for the stage.
 *
 * @param headcount absent when none was declared in time
 * @param headcountPending whether that waits for an organiser's approval
 * @param effectiveHeadcount absent unless the headcount holds
 * @param joined people who joined with the code
 * @param certified whether the party is certified now
 * @param counted whether the contest counts this party: a certified one, where it counts no others
 * @param state {@code missing} while nothing has come
 * @param outlier why somebody should have a look at it; null when nothing is unusual
 */
record PartyReport(
        PartyId partyId,
        String place,
        AreaCode area,
        Integer headcount,
        boolean headcountPending,
        int votedByPhone,
        Integer effectiveHeadcount,
        int joined,
        boolean certified,
        boolean counted,
        String state,
        Integer answered,
        String outlier) {
    private static final List<String> URGENCY =
            List.of("missing", "suspended", "provisional", "confirmed", "corrected");

    /** Those missing first, largest first. */
    static final Comparator<PartyReport> MOST_URGENT_FIRST = Comparator.<PartyReport>comparingInt(
                    report -> URGENCY.indexOf(report.state()))
            .thenComparing(report -> report.headcount() == null ? 0 : -report.headcount())
            .thenComparing(PartyReport::place)
            .thenComparing(PartyReport::partyId);

    static PartyReport of(Party party, RoomStanding standing, boolean counted, String outlier) {
        Headcount headcount = standing.room().headcount();
        return new PartyReport(
                party.id(),
                party.place(),
                party.area(),
                headcount.said().stream().boxed().findFirst().orElse(null),
                headcount instanceof Headcount.Pending,
                standing.room().votedByPhone(),
                headcount instanceof Headcount.Declared ? standing.room().effectiveHeadcount() : null,
                standing.joined(),
                party.certified(),
                counted,
                GroupResultView.state(RoomEntity.State.of(standing.result())),
                standing.result() instanceof RoomResult.Sent sent ? sent.count().answered() : null,
                outlier);
    }
}
