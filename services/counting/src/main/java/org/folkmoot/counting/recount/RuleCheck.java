package org.folkmoot.counting.recount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.counting.contest.ContestCount;
import org.folkmoot.counting.contest.ContestVotes;
import org.folkmoot.counting.contest.Outcome;
import org.folkmoot.counting.contest.SideBySide;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Ballot;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Points;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.rule.amount.AmountDistribution;
import org.folkmoot.counting.tie.Draw;

/** Counts the contest again by every rule and holds the outcomes against the published ones. */
final class RuleCheck {
    private final ResultFile result;
    private final Form form;
    private final List<Option> options;
    private final Map<String, Integer> index = new HashMap<>();
    private final Findings findings;

    /** @throws MalformedException if the result asks for something that cannot be counted */
    RuleCheck(ResultFile result, Findings findings) throws MalformedException {
        this.result = result;
        this.form = result.form();
        this.findings = findings;
        this.options = result.options();
        options.forEach(option -> index.put(option.id(), index.size()));
    }

    ContestCount run(List<ListedBallot> ballots, List<GroupRow> groups, String root) throws MalformedException {
        var seed = result.contestId() + "/" + root;
        findings.compare(
                "seed of the public draw", result.counting().path("DrawSeed").asText(), seed);
        var countable = new GroupCheck(form, index.keySet(), findings).run(groups);
        var count = SideBySide.count(votes(readable(ballots), countable), result.terms(), new Draw(seed));
        compare(count.outcomes());
        return count;
    }

    /** How many voters say each readable thing. */
    private Map<String, Long> readable(List<ListedBallot> ballots) {
        Map<String, Long> different = new TreeMap<>();
        Map<String, Boolean> known = new HashMap<>();
        for (ListedBallot ballot : ballots) {
            if (known.computeIfAbsent(ballot.selection(), this::fits)) {
                different.merge(ballot.selection(), 1L, Long::sum);
            } else {
                findings.ballot(ballot.id(), "does not fit the contest: " + ballot.selection());
            }
        }
        return different;
    }

    private boolean fits(String text) {
        try {
            var marking = Marking.ofCanonical(text);
            return marking instanceof Marking.Blank || form.has(marking, index.keySet());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private ContestVotes votes(Map<String, Long> different, List<GroupRow> groups) {
        Map<String, Long> inRooms = new TreeMap<>();
        groups.forEach(
                group -> group.counts().forEach((option, count) -> inRooms.merge(option, count, Math::addExact)));
        inRooms.values().removeIf(count -> count == 0);
        List<Counted<Approval>> marks = new ArrayList<>();
        List<Counted<Ranking>> rankings = new ArrayList<>();
        List<Counted<Points>> spread = new ArrayList<>();
        Map<Long, Long> amounts = new TreeMap<>();
        different.forEach((text, voters) -> {
            switch (Marking.ofCanonical(text)) {
                case Marking.Choices marked -> marks.add(of(Approval.of(indexes(marked.options())), voters));
                case Marking.Ranks ranked ->
                    rankings.add(of(
                            Ranking.of(
                                    ranked.ranks().stream().map(this::indexes).toList()),
                            voters));
                case Marking.Amount answer -> amounts.put(answer.amount(), voters);
                case Marking.Points given -> spread.add(of(Points.of(points(given.points())), voters));
                case Marking.Blank blank -> {}
            }
        });
        return switch (form) {
            case Form.Ranking ranking ->
                new ContestVotes.Rankings(new Profile<>(options, rankings), ranking.most(), ranking.ties());
            case Form.Points _ -> new ContestVotes.Spread(new Profile<>(options, spread));
            case Form.Amount _ ->
                new ContestVotes.Amounts(AmountDistribution.of(amounts), AmountDistribution.of(numbers(inRooms)));
            case Form.Approval approval ->
                new ContestVotes.Marks(approval.oneChoice(), new Profile<>(options, marks), points(inRooms));
        };
    }

    private static <B extends Ballot> Counted<B> of(B ballot, long voters) {
        return new Counted<>(ballot, voters, "");
    }

    private List<Integer> indexes(List<String> ids) {
        return ids.stream().map(index::get).toList();
    }

    private Map<Integer, Long> points(Map<String, Long> byId) {
        Map<Integer, Long> byIndex = new TreeMap<>();
        byId.forEach((id, value) -> byIndex.put(index.get(id), value));
        return byIndex;
    }

    private static Map<Long, Long> numbers(Map<String, Long> inRooms) {
        Map<Long, Long> numbers = new TreeMap<>();
        inRooms.forEach((amount, voters) -> numbers.put(Long.valueOf(amount), voters));
        return numbers;
    }

    private void compare(List<Outcome> outcomes) {
        var mapper = new ObjectMapper();
        Map<String, JsonNode> published = new TreeMap<>();
        result.counting()
                .path("Outcomes")
                .forEach(outcome -> published.put(outcome.path("rule").asText(), outcome));
        for (Outcome outcome : outcomes) {
            var ours = mapper.<JsonNode>valueToTree(outcome);
            var theirs = published.remove(outcome.rule());
            if (theirs == null) {
                findings.say("the result lacks the outcome of " + outcome.rule());
            } else {
                ours.properties()
                        .forEach(part -> findings.compare(
                                outcome.rule() + ", " + part.getKey(), theirs.path(part.getKey()), part.getValue()));
            }
        }
        published.keySet().forEach(rule -> findings.say("the result has an outcome of " + rule + " too many"));
    }
}
