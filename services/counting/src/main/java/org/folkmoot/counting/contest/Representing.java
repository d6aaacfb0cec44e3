package org.folkmoot.counting.contest;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.proportionality.JustifiedRepresentation;
import org.folkmoot.counting.proportionality.JustifiedRepresentation.Finding;
import org.folkmoot.counting.proportionality.Representation;

/** Whom an outcome of several options represents, as figures to stand beside it. */
final class Representing {
    private static final int MOST_SHOWN = 5;

    private Representing() {}

    /** The share of voters with at least one, two ... of their choices among the elected. */
    static List<Outcome.Statistic> shares(Profile<Approval> ballots, List<Integer> elected) {
        var representation = Representation.of(ballots, elected);
        var shares = new ArrayList<Outcome.Statistic>();
        for (int choices = 1; choices <= Math.min(MOST_SHOWN, elected.size()); choices++) {
            shares.add(Outcome.Statistic.of("with-at-least-" + choices, representation.share(choices)));
        }
        return shares;
    }

    /** @param ballots each different ballot once */
    static Outcome.Statistic justified(Profile<Approval> ballots, List<Integer> elected, int seats) {
        var finding = JustifiedRepresentation.check(ballots, elected, seats);
        return Outcome.Statistic.of(
                "extended-justified-representation",
                switch (finding) {
                    case Finding.Satisfied() -> "holds";
                    case Finding.Undetermined() -> "not determined";
                    case Finding.Violated violated -> "violated";
                });
    }
}
