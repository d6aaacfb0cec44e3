package org.folkmoot.counting.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.folkmoot.counting.format.MalformedFileException;
import org.folkmoot.counting.format.RankLabels;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.rule.ranked.Inactive;
import org.folkmoot.counting.rule.ranked.Round;
import org.folkmoot.counting.rule.ranked.Runoff;
import org.folkmoot.counting.rule.ranked.RunoffRules;
import org.folkmoot.counting.rule.ranked.RunoffRules.Overvote;
import org.folkmoot.counting.rule.ranked.RunoffRules.Repeated;

/** The rounds of a run-off as RCTab (github.com/BrightSpots/rcv) writes them, with the settings it used. */
public record ExpectedRounds(JsonNode json) {
    private static final String WRITE_INS = "Undeclared Write-ins";

    public static ExpectedRounds read(InputStream text) throws IOException, MalformedFileException {
        var json = JsonFile.read(text);
        if (!json.path("rounds").isArray() || !json.path("rules").isObject()) {
            throw JsonFile.malformed("there are no rounds and rules");
        }
        return new ExpectedRounds(json);
    }

    public RankLabels labels() {
        var labels = json.path("cvr_labels");
        return new RankLabels(
                labels.path("skippedRankLabel").asText(RankLabels.USUAL.skipped()),
                labels.path("overvoteLabel").asText(RankLabels.USUAL.overvote()));
    }

    /** The profile with every candidate of the file, also those nobody ranks. */
    public Profile<Ranking> complete(Profile<Ranking> profile) {
        var options = new ArrayList<>(profile.options());
        var names = new TreeSet<String>();
        json.path("candidates").forEach(candidate -> names.add(candidate.asText()));
        options.forEach(option -> names.remove(option.name()));
        names.forEach(name -> options.add(Option.of(name)));
        return new Profile<>(options, profile.ballots());
    }

    /** @throws MalformedFileException for settings that this run-off does not know */
    public RunoffRules rules(List<Option> options) throws MalformedFileException {
        var rules = json.path("rules");
        var overvote = switch (rules.path("overvoteRule").asText()) {
            case "alwaysSkipToNextRank" -> Overvote.SKIP;
            case "exhaustImmediately" -> Overvote.EXHAUST;
            default -> throw JsonFile.malformed("the overvoteRule is not known");
        };
        var repeated = rules.path("exhaustOnDuplicateCandidate").asBoolean() ? Repeated.EXHAUST : Repeated.SKIP;
        var skipped = rules.path("maxSkippedRanksAllowed").asText();
        var writeIn = json.path("cvr_labels").path("undeclaredWriteInLabel").asText();
        var first = IntStream.range(0, options.size())
                .filter(option -> options.get(option).name().equals(writeIn))
                .boxed()
                .toList();
        return new RunoffRules(
                overvote,
                repeated,
                skipped.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(skipped)) : OptionalInt.empty(),
                rules.path("batchElimination").asBoolean(),
                new TreeSet<>(first));
    }

    /** How many figures {@link #differences} compares. */
    public int figures() {
        return StreamSupport.stream(json.path("rounds").spliterator(), false)
                .mapToInt(round -> expected(round).size())
                .sum();
    }

    /** Every figure that is not as expected, in words; none when all rounds are reproduced. */
    public List<String> differences(Runoff runoff) {
        var differences = new ArrayList<String>();
        var rounds = json.path("rounds");
        if (rounds.size() != runoff.rounds().size()) {
            differences.add(
                    rounds.size() + " rounds expected, " + runoff.rounds().size() + " computed");
        }
        for (int i = 0; i < Math.min(rounds.size(), runoff.rounds().size()); i++) {
            var expected = expected(rounds.get(i));
            var computed = computed(runoff.rounds().get(i), runoff.options());
            var figures = new TreeSet<>(expected.keySet());
            figures.addAll(computed.keySet());
            for (var figure : figures) {
                if (!Objects.equals(expected.get(figure), computed.get(figure))) {
                    differences.add("round %d, %s: expected %s, computed %s"
                            .formatted(i + 1, figure, expected.get(figure), computed.get(figure)));
                }
            }
        }
        return differences;
    }

    private static Map<String, String> expected(JsonNode round) {
        var figures = new TreeMap<String, String>();
        round.path("tally").forEachEntry((name, votes) -> figures.put("votes of " + name, votes.asText()));
        figures.put("threshold", round.path("threshold").asText());
        round.path("inactive").forEachEntry((reason, ballots) -> figures.put(reason, ballots.asText()));
        for (var event : round.path("events")) {
            if (event.has("elected")) {
                figures.put("elected", event.path("elected").asText());
            } else {
                var name = event.path("eliminated").asText();
                figures.put("eliminated " + name, "");
                event.path("transfers")
                        .forEachEntry((to, votes) -> figures.put("from " + name + " to " + to, votes.asText()));
            }
        }
        return figures;
    }

    private Map<String, String> computed(Round round, List<Option> options) {
        var figures = new HashMap<String, String>();
        round.tally().forEach((option, votes) -> figures.put("votes of " + name(options, option), votes.toString()));
        figures.put("threshold", Long.toString(round.threshold()));
        figures.put("exhaustedChoices", round.inactive().get(Inactive.EXHAUSTED).toString());
        figures.put("overvotes", round.inactive().get(Inactive.OVERVOTED).toString());
        figures.put("repeatedRankings", round.inactive().get(Inactive.REPEATED).toString());
        figures.put("skippedRankings", round.inactive().get(Inactive.SKIPPED).toString());
        round.elected().ifPresent(option -> figures.put("elected", name(options, option)));
        for (var elimination : round.eliminated()) {
            var name = name(options, elimination.option());
            figures.put("eliminated " + name, "");
            elimination
                    .transfers()
                    .forEach((to, votes) -> figures.put("from " + name + " to " + name(options, to), votes.toString()));
            long lost = elimination.lost().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (lost > 0) {
                figures.put("from " + name + " to exhausted", Long.toString(lost));
            }
        }
        return figures;
    }

    private String name(List<Option> options, int option) {
        var name = options.get(option).name();
        return name.equals(
                        json.path("cvr_labels").path("undeclaredWriteInLabel").asText())
                ? WRITE_INS
                : name;
    }
}
