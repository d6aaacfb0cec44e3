package org.folkmoot.counting.rule.committee;

import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.tie.Draw;

/** Chooses k of many from approvals; every implementation reports all tied committees. */
public interface CommitteeRule {
    /** As in the literature and on the command line. */
    String name();

    /**
     * @param seats at most as many as there are options
     * @param draw decides where a single committee is needed
     */
    Committees elect(Profile<Approval> profile, int seats, Draw draw);
}
