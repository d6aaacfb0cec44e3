package org.folkmoot.counting.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.counting.contest.ContestCount.Standing;
import org.folkmoot.counting.contest.Outcome.Statistic;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.rule.ranked.EveryDraw;
import org.folkmoot.counting.rule.ranked.InstantRunoff;
import org.folkmoot.counting.rule.ranked.Pairwise;
import org.folkmoot.counting.rule.ranked.Round;
import org.folkmoot.counting.rule.ranked.Runoff;
import org.folkmoot.counting.rule.ranked.RunoffRules;
import org.folkmoot.counting.rule.ranked.Schulze;
import org.folkmoot.counting.rule.single.Borda;
import org.folkmoot.counting.rule.single.ScoreTable;
import org.folkmoot.counting.tie.Draw;
import org.folkmoot.counting.tie.Tie;

/**
 * Rankings. The run-off comes first, because only it says how many ballots stand behind its winner. It elects one; where
 * several are to be chosen, Borda's count and the order of Schulze's method give the best of their order, neither of them
 * proportional.
 */
final class RankingsCount {
    /** Where draws could have gone in more ways than this, nobody is ahead. */
    private static final int MOST_DRAWS = 64;

    private final ContestVotes.Rankings rankings;
    private final Profile<Ranking> ballots;
    private final int seats;
    private final Draw draw;
    private final Wording wording;

    RankingsCount(ContestVotes.Rankings rankings, Terms terms, Draw draw) {
        this.rankings = rankings;
        this.ballots = rankings.ballots().grouped();
        this.seats = Math.min(terms.seats(), ballots.options().size());
        this.draw = draw;
        this.wording = new Wording(ballots.options());
    }

    ContestCount count() {
        if (ballots.ballots().isEmpty()) {
            var rules = seats == 1 ? List.of("irv", "schulze", "borda") : List.of("schulze", "borda");
            return new ContestCount(rules.stream().map(this::nothing).toList(), Optional.empty());
        }
        if (seats > 1) {
            return new ContestCount(List.of(schulze(), borda()), Optional.empty());
        }
        var rules = rankings.ties() ? RunoffRules.TIES_ALLOWED : RunoffRules.USUAL;
        var runoff = InstantRunoff.count(ballots, rules, draw);
        return new ContestCount(List.of(irv(runoff), schulze(), borda()), ahead(runoff, rules));
    }

    /**
     * No lot may bind: where one was drawn, only a winner whom every draw would have left in place is ahead, with the fewest
     * ballots that any of them leaves behind the winner.
     */
    private Optional<Standing> ahead(Runoff runoff, RunoffRules rules) {
        boolean drawn = runoff.ties().stream().anyMatch(tie -> tie.by() == Tie.Decider.DRAW);
        var ways = drawn ? EveryDraw.of(ballots, rules, MOST_DRAWS) : Optional.of(List.of(runoff));
        return ways.filter(all -> all.stream().allMatch(each -> each.winner() == runoff.winner()))
                .map(all -> new Standing(
                        wording.id(runoff.winner()),
                        all.stream().mapToLong(RankingsCount::behind).min().orElseThrow()));
    }

    /** Where the last two were level, a round with one of them alone follows; the one before it tells. */
    private static long behind(Runoff runoff) {
        var rounds = runoff.rounds();
        boolean alone = rounds.size() > 1 && rounds.getLast().tally().size() == 1;
        var telling = alone ? rounds.get(rounds.size() - 2) : rounds.getLast();
        return telling.tally().get(runoff.winner());
    }

    private Outcome nothing(String rule) {
        return new Outcome(rule, List.of(), List.of(), voters(), List.of(), List.of());
    }

    private List<Statistic> voters() {
        return List.of(Statistic.of("individual", ballots.voters()));
    }

    private Outcome irv(Runoff runoff) {
        var rounds = runoff.rounds().stream()
                .map(round -> new Outcome.Round(round.number(), wording.tally(round.tally()), note(round)))
                .toList();
        var last = runoff.rounds().getLast();
        var figures = new ArrayList<>(voters());
        figures.add(Statistic.of("active", last.active()));
        return new Outcome(
                "irv",
                List.of(wording.id(runoff.winner())),
                wording.tally(last.tally()),
                figures,
                wording.ties(runoff.ties()),
                rounds);
    }

    private String note(Round round) {
        if (round.elected().isPresent()) {
            int winner = round.elected().getAsInt();
            return wording.id(winner) + " has " + round.tally().get(winner) + " of " + round.active()
                    + " ballots that still count";
        }
        var out = round.eliminated().stream().map(Round.Elimination::option).toList();
        return String.join(", ", wording.ids(out)) + " out";
    }

    private Outcome schulze() {
        var pairwise = Pairwise.of(ballots);
        var schulze = Schulze.of(pairwise);
        var wins = wins(schulze);
        var best = wording.best(places(schulze), seats, draw);
        var figures = new ArrayList<>(voters());
        pairwise.condorcetWinner()
                .ifPresent(winner -> figures.add(Statistic.of("condorcet-winner", wording.id(winner))));
        return new Outcome("schulze", best.chosen(), wording.scores(wins), figures, best.ties(), List.of());
    }

    /** How many others each option is ahead of. */
    private ScoreTable wins(Schulze schulze) {
        int options = ballots.options().size();
        var wins = new long[options];
        for (int one = 0; one < options; one++) {
            int option = one;
            wins[one] = IntStream.range(0, options)
                    .filter(other -> schulze.strength(option, other) > schulze.strength(other, option))
                    .count();
        }
        return ScoreTable.of(ballots.options(), wins);
    }

    /** Schulze's layers as a table: the further ahead the layer, the higher. */
    private ScoreTable places(Schulze schulze) {
        var places = new long[ballots.options().size()];
        int place = places.length;
        for (var layer : schulze.order()) {
            for (int option : layer) {
                places[option] = place;
            }
            place--;
        }
        return ScoreTable.of(ballots.options(), places);
    }

    private Outcome borda() {
        var scores = Borda.of(ballots, rankings.ranks());
        var best = wording.best(scores, seats, draw);
        return new Outcome("borda", best.chosen(), wording.scores(scores), voters(), best.ties(), List.of());
    }
}
