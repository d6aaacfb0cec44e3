package org.folkmoot.counting.rule.committee;

import java.util.List;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Supporters;
import org.folkmoot.counting.rule.committee.Committees.Committee;
import org.folkmoot.counting.tie.Draw;
import org.folkmoot.counting.tie.Tie;

/**
 * Proportional approval voting (Thiele 1895; Lackner and Skowron 2023, rule 2): the committees with the greatest sum of
 * harmonic scores, found by branch and bound over whole numbers. Finding one is NP-hard, so the search has a limit; all
 * tied committees are given, and the public draw picks one.
 */
public final class ProportionalApproval implements CommitteeRule {
    private final long limit;

    /** @param limit how many looks at groups of voters the search may take */
    public ProportionalApproval(long limit) {
        this.limit = limit;
    }

    @Override
    public String name() {
        return "pav";
    }

    /** @throws TooHardException when the limit is reached before the optimum is proven */
    @Override
    public Committees elect(Profile<Approval> profile, int seats, Draw draw) {
        var greedy =
                new SequentialProportionalApproval().elect(profile, seats, draw).chosen();
        var search = new HarmonicSearch(Supporters.of(profile), seats, limit);
        var best = search.from(greedy.members());
        var chosen = best.size() == 1 ? best.getFirst() : drawn(profile, best, draw);
        var ties = best.size() == 1 ? List.<Tie>of() : List.of(tie(best, chosen));
        return new Committees(best, search.complete(), chosen, List.of(), ties);
    }

    /** Of the tied committees the one with the member drawn first, then with the member drawn next, and so on. */
    private static Committee drawn(Profile<Approval> profile, List<Committee> tied, Draw draw) {
        var concerned = tied.stream()
                .flatMap(each -> each.members().stream())
                .distinct()
                .toList();
        var left = tied;
        for (int option : draw.order(profile.options(), concerned)) {
            var with = left.stream()
                    .filter(each -> each.members().contains(option))
                    .toList();
            left = with.isEmpty() ? left : with;
        }
        return left.getFirst();
    }

    private static Tie tie(List<Committee> tied, Committee chosen) {
        var everywhere = chosen.members().stream()
                .filter(option -> tied.stream().allMatch(each -> each.members().contains(option)))
                .toList();
        var concerned = tied.stream()
                .flatMap(each -> each.members().stream())
                .filter(option -> !everywhere.contains(option))
                .distinct()
                .toList();
        var drawn = chosen.members().stream().filter(concerned::contains).toList();
        return Tie.drawn(tied.size() + " committees with the same score", concerned, drawn);
    }
}
