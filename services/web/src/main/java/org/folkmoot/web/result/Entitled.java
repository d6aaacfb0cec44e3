package org.folkmoot.web.result;

import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;

/**
 * Those whom a turnout is measured against.
 *
 * @param as what they are, as a sentence says it; empty where their number is not known, which is then 0
 */
record Entitled(long people, String as) {
    /**
     * @param tally null when nothing has been counted yet
     * @param everywhere whether the tally is that of all who may vote; where the members of a panel live is not known
     *     here
     */
    static Entitled of(Electorate electorate, TallyUpdated tally, boolean everywhere) {
        return switch (electorate) {
            case Electorate.CheckedIn _, Electorate.Within _ ->
                new Entitled(tally == null ? 0 : tally.checkedIn(), "checked in");
            case Electorate.Panel panel ->
                everywhere ? new Entitled(panel.members(), "panel members") : new Entitled(0, "");
        };
    }
}
