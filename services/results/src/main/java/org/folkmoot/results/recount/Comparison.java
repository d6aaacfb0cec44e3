package org.folkmoot.results.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.OptionId;

/** Names every figure in which the recount and the published tally differ. */
final class Comparison {
    private final List<String> differences = new ArrayList<>();

    private Comparison() {}

    static List<String> differences(Map<AreaCode, Count> recount, Map<AreaCode, Count> tally) {
        Comparison comparison = new Comparison();
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
            differences.add(what + ": recount " + recount + ", tally " + tally);
        }
    }
}
