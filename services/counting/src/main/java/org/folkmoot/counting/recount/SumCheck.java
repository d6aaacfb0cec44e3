package org.folkmoot.counting.recount;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds ballots and rooms up again, in every area and all it lies in. */
final class SumCheck {
    private final Map<String, String> parents;
    private final Findings findings;
    private final Figures figures = new Figures();

    SumCheck(Map<String, String> parents, Findings findings) {
        this.parents = parents;
        this.findings = findings;
    }

    Figures run(List<ListedBallot> ballots, List<GroupRow> groups) {
        Map<String, Map<String, Long>> voters = new TreeMap<>();
        ballots.forEach(ballot -> voters.computeIfAbsent(ballot.area(), area -> new TreeMap<>())
                .merge(ballot.selection(), 1L, Long::sum));
        voters.forEach((area, selections) -> {
            Set<String> units = path(area);
            selections.forEach((selection, count) -> units.forEach(unit -> add(unit, selection, count)));
        });
        for (GroupRow group : groups) {
            for (String unit : path(group.area())) {
                figures.add(unit, "group", "BallotsCast", "", group.answered());
                figures.add(
                        unit, "group", "PartiesReported", "", group.parties().size());
                group.counts().forEach((option, count) -> figures.add(unit, "group", "VoteCounts", option, count));
            }
        }
        return figures;
    }

    private void add(String unit, String selection, long voters) {
        figures.add(unit, "individual", "BallotsCast", "", voters);
        try {
            switch (Marking.ofCanonical(selection)) {
                case Marking.Choices marked -> votes(unit, marked.options(), voters);
                case Marking.Ranks ranked ->
                    votes(
                            unit,
                            ranked.ranks().isEmpty()
                                    ? List.of()
                                    : ranked.ranks().getFirst(),
                            voters);
                case Marking.Amount answer -> votes(unit, List.of(Long.toString(answer.amount())), voters);
                case Marking.Points spread ->
                    spread.points().forEach((option, points) -> vote(unit, option, Math.multiplyExact(points, voters)));
                case Marking.Blank blank -> figures.add(unit, "individual", "BlankBallots", "", voters);
            }
        } catch (IllegalArgumentException unreadable) {
            // It is cast, and counts for nobody; the check of the rules names it.
            figures.add(unit, "individual", "UnreadableBallots", "", voters);
        }
    }

    private void votes(String unit, Collection<String> options, long voters) {
        options.forEach(option -> vote(unit, option, voters));
    }

    private void vote(String unit, String option, long count) {
        figures.add(unit, "individual", "VoteCounts", option, count);
    }

    /** The area, all it lies in, and everything. */
    private Set<String> path(String area) {
        Set<String> path = new HashSet<>();
        var next = area;
        while (next != null && path.add(next)) {
            next = parents.get(next);
        }
        if (!path.contains(ResultFile.EVERYWHERE)) {
            findings.say("area " + area + " lies in no area of the result");
        }
        return path;
    }
}
