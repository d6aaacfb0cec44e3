package org.folkmoot.results.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;

/** Names every figure in which the recount and what was published differ. */
final class Comparison {
    private final List<String> differences = new ArrayList<>();

    private final String other;

    private Comparison(String other) {
        this.other = other;
    }

    /** From the outcome that was announced, which is of all areas together. */
    static List<String> differences(Count recount, long voters, ContestCounted announced) {
        Comparison comparison = new Comparison("announced");
        Count all = Count.of(announced);
        comparison.compare("outcome individual", recount.individual, all.individual);
        comparison.compare("outcome group", recount.group, all.group);
        comparison.compare("outcome list", voters, announced.publication().ballots());
        return comparison.differences;
    }

    static List<String> differences(Map<AreaCode, Count> recount, Map<AreaCode, Count> tally) {
        Comparison comparison = new Comparison("tally");
        Set<AreaCode> areas = new TreeSet<>(recount.keySet());
        areas.addAll(tally.keySet());
        for (AreaCode area : areas) {
            comparison.compare(area, recount.getOrDefault(area, new Count()), tally.getOrDefault(area, new Count()));
        }
        return comparison.differences;
    }

    private void compare(AreaCode area, Count recount, Count tally) {
        compare(area + " individual", recount.individual, tally.individual);
        compare(area + " group", recount.group, tally.group);
        compare(area + " parties reported", recount.partiesReported, tally.partiesReported);
        compare(area + " parties", recount.parties, tally.parties);
        compare(area + " checked in", recount.checkedIn, tally.checkedIn);
    }

    private void compare(String place, Count.Column recount, Count.Column tally) {
        compare(place + " ballots", recount.ballots, tally.ballots);
        compare(place + " blank ballots", recount.blanks, tally.blanks);
        Set<OptionId> options = new TreeSet<>(recount.votes.keySet());
        options.addAll(tally.votes.keySet());
        options.forEach(option -> compare(place + " option " + option, recount.of(option), tally.of(option)));
    }

    private void compare(String what, long recount, long tally) {
        if (recount != tally) {
            differences.add(what + ": recount " + recount + ", " + other + " " + tally);
        }
    }
}
