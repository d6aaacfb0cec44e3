package org.folkmoot.web.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.web.facts.ContestState;

/**
 * What people may see of a contest in one area. Individual and group answers stay apart and are added up beside.
 *
 * @param headline who leads, as a whole sentence
 * @param standing provisional or final, and what is missing
 * @param turnout those who answered by phone among those checked in; people in rooms need not check in
 * @param reach what share of the answers a bar of full width stands for
 * @param options empty while the counts are not to be seen
 */
public record Results(
        String headline,
        String standing,
        long answers,
        long individual,
        long group,
        long checkedIn,
        String turnout,
        int partiesReported,
        int parties,
        Lengths lengths,
        String reach,
        List<OptionCount> options) {
    private static final int QUARTERS = 4;

    public Results {
        options = List.copyOf(options);
    }

    /** @param tally null when nothing has been counted yet */
    public static Results of(ContestState contest, TallyUpdated tally, Instant now) {
        TallyColumn individual = tally == null ? TallyColumn.NONE : tally.individual();
        TallyColumn group = tally == null ? TallyColumn.NONE : tally.group();
        int reported = tally == null ? 0 : tally.partiesReported();
        int parties = tally == null ? 0 : tally.parties();
        long checkedIn = tally == null ? 0 : tally.checkedIn();
        long answers = individual.ballots() + group.ballots();
        boolean counted = contest.showsCounts(now);
        int reach = counted ? reach(contest, individual, group, answers) : 100;
        List<OptionCount> options = counted ? options(contest, individual, group, answers, reach) : List.of();
        return new Results(
                Headline.lead(contest.phase(now), counted, answers, options),
                Headline.standing(contest.phase(now), reported, parties),
                answers,
                individual.ballots(),
                group.ballots(),
                checkedIn,
                Percent.of(individual.ballots(), checkedIn),
                reported,
                parties,
                new Lengths(
                        length(individual.ballots(), checkedIn, 100),
                        length(individual.ballots(), answers, 100),
                        length(group.ballots(), answers, 100),
                        length(reported, parties, 100)),
                reach + "%",
                options);
    }

    /** Of the bars beside the numbers, in percent of their full width. */
    public record Lengths(double turnout, double individual, double group, double reported) {}

    /** Whether who got how many may be seen. */
    public boolean counted() {
        return !options.isEmpty();
    }

    public int partiesMissing() {
        return parties - partiesReported;
    }

    /** The options with most votes first; for results that do not move any more. */
    public List<OptionCount> ranked() {
        return options.stream()
                .sorted((one, other) -> Long.compare(other.total(), one.total()))
                .toList();
    }

    private static List<OptionCount> options(
            ContestState contest, TallyColumn individual, TallyColumn group, long answers, int reach) {
        long most = most(contest, individual, group);
        List<OptionCount> counts = new ArrayList<>();
        for (ContestOption option : contest.definition().options()) {
            long alone = votes(individual, option.id());
            long together = votes(group, option.id());
            counts.add(new OptionCount(
                    option.id().value(),
                    option.label(),
                    letter(counts.size()),
                    alone,
                    together,
                    alone + together,
                    Percent.of(alone + together, answers),
                    length(alone, answers, reach),
                    length(together, answers, reach),
                    most > 0 && alone + together == most));
        }
        return counts;
    }

    /** A bar of full width stands for the next quarter above the longest, so that the scale seldom changes. */
    private static int reach(ContestState contest, TallyColumn individual, TallyColumn group, long answers) {
        long most = most(contest, individual, group);
        long quarters = answers == 0 ? QUARTERS : (QUARTERS * most + answers - 1) / answers;
        return (int) Math.clamp(quarters, 1, QUARTERS) * (100 / QUARTERS);
    }

    private static long most(ContestState contest, TallyColumn individual, TallyColumn group) {
        return contest.definition().options().stream()
                .mapToLong(option -> votes(individual, option.id()) + votes(group, option.id()))
                .max()
                .orElse(0);
    }

    private static double length(long part, long whole, int reach) {
        return whole == 0 ? 0 : Math.min(100, Math.round(1_000_000.0 * part / whole / reach) / 100.0);
    }

    private static long votes(TallyColumn column, OptionId option) {
        return column.counts().getOrDefault(option, 0L);
    }

    /** A to Z, then numbers. */
    public static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : String.valueOf(index + 1);
    }
}
