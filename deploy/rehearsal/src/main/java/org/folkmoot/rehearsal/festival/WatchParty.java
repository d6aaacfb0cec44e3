package org.folkmoot.rehearsal.festival;

import java.util.List;
import org.folkmoot.contracts.area.AreaCode;

/**
 * A room of people from one neighbourhood.
 *
 * @param people everybody in the room, its convener first
 * @param joined those who joined with the code
 * @param byPhone those of the joined who vote by phone all the same and are deducted from the headcount
 * @param report what the convener sends, in this order; the last counts are the true ones
 */
public record WatchParty(
        String place,
        AreaCode area,
        List<Voter> people,
        List<Voter> joined,
        List<Voter> byPhone,
        List<ReportStep> report) {
    public WatchParty {
        people = List.copyOf(people);
        joined = List.copyOf(joined);
        byPhone = List.copyOf(byPhone);
        report = List.copyOf(report);
    }

    public Voter convener() {
        return people.getFirst();
    }

    public int headcount() {
        return people.size();
    }

    public int effectiveHeadcount() {
        return people.size() - byPhone.size();
    }

    /** The counts that stand when the convener has done everything. */
    public RoomCount finalCount() {
        return report.stream()
                .filter(ReportStep.Submit.class::isInstance)
                .map(step -> ((ReportStep.Submit) step).count())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
