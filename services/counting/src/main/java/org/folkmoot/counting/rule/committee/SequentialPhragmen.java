package org.folkmoot.counting.rule.committee;

import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Supporters;
import org.folkmoot.counting.tie.Draw;

/**
 * Phragmén's sequential rule (Phragmén 1894; Brill, Freeman, Janson and Lackner 2017; Lackner and Skowron 2023, rule 7).
 * Every voter earns money at unit speed; an option costs one and is elected when its supporters can pay, whereupon they
 * have nothing left. Options nobody approves are elected last, when no other is left. Every tie is followed; the public
 * draw picks one committee.
 */
public final class SequentialPhragmen implements CommitteeRule {
    @Override
    public String name() {
        return "seqphragmen";
    }

    @Override
    public Committees elect(Profile<Approval> profile, int seats, Draw draw) {
        var supporters = Supporters.of(profile);
        return new SeatBySeat(supporters, seats, draw).run(EarningState.withNothing(supporters));
    }
}
