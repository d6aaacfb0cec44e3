package org.folkmoot.web.result;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.web.facts.ContestState;

/**
 * What people may see of a contest in one area. Individual and group answers stay apart and are added up beside.
 *
 * @param headline who leads, as a whole sentence
 * @param standing provisional or final, and what is missing
 * @param blanks how many of the answers are blank
 * @param entitled how many of them could answer by phone; people in rooms need not check in
 * @param entitledAs what those are; empty where nobody can tell how many
 * @param turnout those who answered by phone among them
 * @param reach what share of the whole a bar of full width stands for
 * @param whole what the bars are shares of
 * @param rooms whether rooms send in numbers
 * @param takesBlanks whether blank ballots are counted
 * @param withheld whether nothing of it is shown, because too few took part; the figures are then none
 * @param options empty while the counts are not to be seen
 */
public record Results(
        String headline,
        String standing,
        long answers,
        long individual,
        long group,
        long blanks,
        long entitled,
        String entitledAs,
        String turnout,
        int partiesReported,
        int parties,
        Lengths lengths,
        String reach,
        String whole,
        boolean rooms,
        boolean takesBlanks,
        boolean withheld,
        List<OptionCount> options) {
    private static final Bars HIDDEN = new Bars(List.of(), 100);

    public Results {
        options = List.copyOf(options);
    }

    /**
     * @param tally null when nothing has been counted yet
     * @param everywhere whether it is the tally of all who may vote
     */
    static Results of(ContestState contest, TallyUpdated tally, boolean everywhere, Instant now) {
        TallyColumn individual = tally == null ? TallyColumn.NONE : tally.individual();
        TallyColumn group = tally == null ? TallyColumn.NONE : tally.group();
        int reported = tally == null ? 0 : tally.partiesReported();
        int parties = tally == null ? 0 : tally.parties();
        Entitled entitled = Entitled.of(contest.definition().electorate(), tally, everywhere);
        long answers = individual.ballots() + group.ballots();
        long blanks = individual.blanks() + group.blanks();
        Bars bars = contest.showsCounts(now) ? Bars.of(contest.definition(), individual, group) : HIDDEN;
        return new Results(
                Headline.of(contest, now).lead(answers, bars.options(), Distribution.of(individual, group)),
                Standing.of(contest, now, reported, parties),
                answers,
                individual.ballots(),
                group.ballots(),
                contest.showsCounts(now) ? blanks : 0,
                entitled.people(),
                entitled.as(),
                Percent.of(individual.ballots(), entitled.people()),
                reported,
                parties,
                new Lengths(
                        Bars.length(individual.ballots(), entitled.people(), 100),
                        Bars.length(group.ballots(), answers, 100),
                        Bars.length(reported, parties, 100)),
                bars.reach() + "%",
                whole(contest.definition().form()),
                contest.definition().countsRooms(),
                contest.definition().rules().blank() && contest.showsCounts(now),
                false,
                bars.options());
    }

    static Results withheld(ContestState contest, Instant now) {
        return new Results(
                "The numbers of this area are not shown: too few people have answered.",
                Standing.of(contest, now, 0, 0),
                0,
                0,
                0,
                0,
                0,
                "",
                "",
                0,
                0,
                new Lengths(0, 0, 0),
                "100%",
                "",
                false,
                false,
                true,
                List.of());
    }

    /** Of the bars beside the numbers, in percent of their full width. */
    public record Lengths(double turnout, double group, double reported) {}

    /** Whether who got how many may be seen. */
    public boolean counted() {
        return !options.isEmpty();
    }

    public int partiesMissing() {
        return parties - partiesReported;
    }

    /** Whether the bars are steps of a scale. */
    public boolean scale() {
        return !options.isEmpty() && options.getFirst().letter().isEmpty();
    }

    /** The options with most votes first; for results that do not move any more. A scale keeps its own order. */
    public List<OptionCount> ranked() {
        return scale()
                ? options
                : options.stream()
                        .sorted((one, other) -> Long.compare(other.total(), one.total()))
                        .toList();
    }

    private static String whole(BallotForm form) {
        return switch (form) {
            case BallotForm.OneChoice _, BallotForm.Approval _, BallotForm.Amount _ -> "all answers";
            case BallotForm.Ranking _ -> "all answers, by their first place";
            case BallotForm.Points _ -> "all points";
        };
    }

    /** A to Z, then numbers. */
    public static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : String.valueOf(index + 1);
    }
}
