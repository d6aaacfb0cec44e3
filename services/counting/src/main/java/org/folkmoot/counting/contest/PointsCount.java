package org.folkmoot.counting.contest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.counting.contest.Outcome.Statistic;
import org.folkmoot.counting.rule.points.PointsSum;
import org.folkmoot.counting.tie.Draw;

/** Points that were spread over the options. */
final class PointsCount {
    private PointsCount() {}

    static ContestCount count(ContestVotes.Spread spread, Terms terms, Draw draw) {
        var ballots = spread.ballots();
        var wording = new Wording(ballots.options());
        var sums = PointsSum.of(ballots);
        var supporters = PointsSum.supporters(ballots);
        int seats = Math.min(terms.seats(), ballots.options().size());
        var best = wording.best(sums, seats, draw);
        var outcome = new Outcome(
                "points",
                best.chosen(),
                wording.scores(sums),
                List.of(Statistic.of("individual", ballots.voters())),
                best.ties(),
                List.of());
        Map<Integer, Long> voters = new TreeMap<>();
        for (int option = 0; option < ballots.options().size(); option++) {
            voters.put(option, supporters.of(option).floor().longValueExact());
        }
        return new ContestCount(List.of(outcome), MarksCount.ahead(sums, voters));
    }
}
