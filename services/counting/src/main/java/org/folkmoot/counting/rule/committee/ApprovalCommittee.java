package org.folkmoot.counting.rule.committee;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.rule.committee.Committees.Committee;
import org.folkmoot.counting.rule.single.ApprovalCount;
import org.folkmoot.counting.tie.Draw;
import org.folkmoot.counting.tie.Tie;

/**
 * The k options with most approvals (AV; Lackner and Skowron 2023, rule 1). Not proportional: a majority can take every
 * seat. All tied committees are given; the public draw picks one.
 */
public final class ApprovalCommittee implements CommitteeRule {
    @Override
    public String name() {
        return "av";
    }

    @Override
    public Committees elect(Profile<Approval> profile, int seats, Draw draw) {
        var best = ApprovalCount.of(profile).best(seats);
        var combinations = new ArrayList<Committee>();
        boolean complete = combine(best.tied(), best.open(), 0, new ArrayList<>(best.certain()), combinations);
        var chosen = Committee.of(best.resolved(profile.options(), draw));
        return new Committees(combinations, complete, chosen, List.of(), ties(best.tied(), chosen));
    }

    private static List<Tie> ties(List<Integer> tied, Committee chosen) {
        var drawn = tied.stream().filter(chosen.members()::contains).toList();
        return tied.isEmpty() ? List.of() : List.of(Tie.drawn("the last " + drawn.size() + " seats", tied, drawn));
    }

    private static boolean combine(
            List<Integer> tied, int open, int from, List<Integer> members, List<Committee> found) {
        if (open == 0) {
            found.add(Committee.of(members));
            return found.size() < Committees.MOST;
        }
        for (int i = from; i <= tied.size() - open; i++) {
            members.add(tied.get(i));
            boolean going = combine(tied, open - 1, i + 1, members, found);
            members.removeLast();
            if (!going) {
                return false;
            }
        }
        return true;
    }
}
