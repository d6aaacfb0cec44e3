package org.folkmoot.counting.contest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.rule.committee.Committees;
import org.folkmoot.counting.rule.committee.Committees.Committee;
import org.folkmoot.counting.rule.single.ApprovalCount;

/**
 * A committee without those whom nobody approves. The literature's rules fill every seat, with them last of all; in a
 * contest such a seat stays empty.
 */
record Wanted(Set<Integer> options) {
    static Committees of(Committees elected, Profile<Approval> ballots) {
        var scores = ApprovalCount.of(ballots);
        return new Wanted(IntStream.range(0, ballots.options().size())
                        .filter(option -> scores.of(option).signum() > 0)
                        .boxed()
                        .collect(Collectors.toSet()))
                .among(elected);
    }

    private Committees among(Committees elected) {
        return new Committees(
                elected.all().stream().map(this::among).toList(),
                elected.complete(),
                among(elected.chosen()),
                elected.steps().stream()
                        .filter(step -> options.contains(step.elected()))
                        .toList(),
                elected.ties().stream()
                        .filter(tie -> options.containsAll(tie.options()))
                        .toList());
    }

    private Committee among(Committee committee) {
        List<Integer> members =
                committee.members().stream().filter(options::contains).toList();
        return Committee.of(members);
    }
}
