package org.folkmoot.rehearsal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.rehearsal.client.Tally;
import org.folkmoot.rehearsal.client.Tally.AreaTally;
import org.folkmoot.rehearsal.festival.Festival;

/**
 * Ours beside theirs.
 *
 * @param voters everybody who is counted, against the number of votes in the file
 * @param lost people whose acknowledged ballot, or whose answer in a room, is in no count
 * @param countedTwice people counted beyond those who were acknowledged or answered
 */
public record Comparison(
        List<ProposalRow> proposals,
        List<NeighbourhoodRow> neighbourhoods,
        Total voters,
        long lost,
        long countedTwice) {
    public Comparison {
        proposals = List.copyOf(proposals);
        neighbourhoods = List.copyOf(neighbourhoods);
    }

    /**
     * Holds a closed tally against the file it was replayed from.
     *
     * @param acknowledgedVoters voters by area whose last ballot was acknowledged
     * @param receiptsAstray voters whose last acknowledged ballot is not the one that stands
     */
    public static Comparison of(
            Festival festival, Tally tally, Map<AreaCode, Long> acknowledgedVoters, long receiptsAstray) {
        var whole = areaOf(tally, festival.places().city());
        var proposals = new ArrayList<ProposalRow>();
        for (int i = 0; i < festival.options().size(); i++) {
            var option = festival.options().get(i).id();
            var proposal = festival.source().proposals().get(i);
            proposals.add(new ProposalRow(
                    proposal.id(),
                    proposal.name(),
                    whole.individual().votes(option),
                    whole.group().votes(option),
                    proposal.officialVotes()));
        }
        var neighbourhoods = new ArrayList<NeighbourhoodRow>();
        var file = new FileCount(festival.source());
        var balance = new Balance();
        // What the areas that are withheld have together is known all the same: the city without the others.
        long phonesWithheld = whole.individual().ballots();
        long roomsWithheld = whole.group().ballots();
        for (var place : festival.places().leaves().entrySet()) {
            var here = areaOf(tally, place.getValue());
            neighbourhoods.add(NeighbourhoodRow.of(festival, place.getKey(), here, file));
            long phones = acknowledgedVoters.getOrDefault(place.getValue(), 0L);
            long rooms = inRooms(festival, place.getValue());
            if (here.withheld()) {
                phonesWithheld -= phones;
                roomsWithheld -= rooms;
            } else {
                phonesWithheld -= here.individual().ballots();
                roomsWithheld -= here.group().ballots();
                balance.add(here.individual().ballots() - phones);
                balance.add(here.group().ballots() - rooms);
            }
        }
        if (neighbourhoods.stream().anyMatch(NeighbourhoodRow::withheld)) {
            balance.add(phonesWithheld);
            balance.add(roomsWithheld);
        }
        var voters = new Total(
                whole.individual().ballots(),
                whole.group().ballots(),
                festival.source().votes().size());
        return new Comparison(
                proposals, neighbourhoods, voters, Math.max(balance.missing, receiptsAstray), balance.surplus);
    }

    /** Too few in one place are not made up for by too many in another. */
    private static final class Balance {
        private long missing;
        private long surplus;

        void add(long difference) {
            missing += Math.max(0, -difference);
            surplus += Math.max(0, difference);
        }
    }

    private static AreaTally areaOf(Tally tally, AreaCode area) {
        return tally.of(area).orElse(AreaTally.none(area));
    }

    private static long inRooms(Festival festival, AreaCode area) {
        return festival.parties().stream()
                .filter(party -> party.area().equals(area))
                .mapToLong(party -> party.finalCount().answered())
                .sum();
    }

    /** Figures, of the whole and of neighbourhoods, that are not exactly those of the file. */
    public long differences() {
        return proposals.stream().filter(row -> row.difference() != 0).count()
                + neighbourhoods.stream()
                        .mapToLong(NeighbourhoodRow::differences)
                        .sum()
                + (voters.difference() == 0 ? 0 : 1);
    }

    public boolean exact() {
        return lost == 0 && countedTwice == 0 && differences() == 0;
    }

    /** Two columns that are never mixed, their sum, and what it should be. */
    public record Total(long individual, long group, long official) {
        public long ours() {
            return individual + group;
        }

        public long difference() {
            return ours() - official;
        }
    }

    /** A proposal in the whole city. */
    public record ProposalRow(String id, String name, long individual, long group, long official) {
        public long difference() {
            return individual + group - official;
        }
    }

    /**
     * A neighbourhood.
     *
     * @param voters people counted, against votes in the file
     * @param votes approvals of all proposals together
     * @param withheld whether its figures are kept back, so that there is nothing to compare
     * @param differences how many of its figures, one for each proposal and one for the voters, differ from the file's
     */
    public record NeighbourhoodRow(String name, boolean withheld, Total voters, Total votes, long differences) {
        static NeighbourhoodRow of(Festival festival, String name, AreaTally here, FileCount file) {
            var voters = new Total(here.individual().ballots(), here.group().ballots(), file.voters(name));
            long individual = 0;
            long group = 0;
            long official = 0;
            long differences = voters.difference() == 0 ? 0 : 1;
            for (int i = 0; i < festival.options().size(); i++) {
                var option = festival.options().get(i).id();
                long expected =
                        file.votes(name, festival.source().proposals().get(i).id());
                individual += here.individual().votes(option);
                group += here.group().votes(option);
                official += expected;
                differences += here.votes(option) == expected ? 0 : 1;
            }
            return new NeighbourhoodRow(
                    name,
                    here.withheld(),
                    voters,
                    new Total(individual, group, official),
                    here.withheld() ? 0 : differences);
        }
    }
}
