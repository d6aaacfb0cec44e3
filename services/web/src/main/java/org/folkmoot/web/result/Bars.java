package org.folkmoot.web.result;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.tally.TallyColumn;

/**
 * The bars of a contest: one for each option, or one for each step of a scale.
 *
 * @param reach what share of the whole a bar of full width stands for, in percent
 */
record Bars(List<OptionCount> options, int reach) {
    private static final int QUARTERS = 4;

    private record Votes(String id, String label, String letter, long individual, long group) {
        long total() {
            return individual + group;
        }
    }

    static Bars of(ContestDefinition contest, TallyColumn individual, TallyColumn group) {
        List<Votes> votes = votes(contest, individual, group);
        long whole = whole(contest.form(), votes, individual.ballots() + group.ballots());
        long most = votes.stream().mapToLong(Votes::total).max().orElse(0);
        int reach = reach(most, whole);
        return new Bars(
                votes.stream()
                        .map(each -> new OptionCount(
                                each.id(),
                                each.label(),
                                each.letter(),
                                each.individual(),
                                each.group(),
                                each.total(),
                                Percent.of(each.total(), whole),
                                length(each.individual(), whole, reach),
                                length(each.group(), whole, reach),
                                most > 0 && each.total() == most))
                        .toList(),
                reach);
    }

    /** Of points all that were given make up the whole; of everything else, all who answered. */
    private static long whole(BallotForm form, List<Votes> votes, long answers) {
        return form instanceof BallotForm.Points
                ? votes.stream().mapToLong(Votes::total).sum()
                : answers;
    }

    private static List<Votes> votes(ContestDefinition contest, TallyColumn individual, TallyColumn group) {
        List<Votes> votes = new ArrayList<>();
        if (contest.form() instanceof BallotForm.Amount scale) {
            Distribution alone = Distribution.of(individual);
            Distribution together = Distribution.of(group);
            for (Distribution.Bin bin : Distribution.bins(scale)) {
                votes.add(new Votes(String.valueOf(bin.from()), bin.label(), "", alone.in(bin), together.in(bin)));
            }
            return votes;
        }
        for (ContestOption option : contest.options()) {
            votes.add(new Votes(
                    option.id().value(),
                    option.label(),
                    Results.letter(votes.size()),
                    individual.counts().getOrDefault(option.id(), 0L),
                    group.counts().getOrDefault(option.id(), 0L)));
        }
        return votes;
    }

    /** A bar of full width stands for the next quarter above the longest, so that the scale seldom changes. */
    private static int reach(long most, long whole) {
        long quarters = whole == 0 ? QUARTERS : (QUARTERS * most + whole - 1) / whole;
        return (int) Math.clamp(quarters, 1, QUARTERS) * (100 / QUARTERS);
    }

    /** In percent of the full width. */
    static double length(long part, long whole, int reach) {
        return whole == 0 ? 0 : Math.min(100, Math.round(1_000_000.0 * part / whole / reach) / 100.0);
    }
}
