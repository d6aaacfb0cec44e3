package org.folkmoot.counting.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.rule.ranked.Inactive;
import org.folkmoot.counting.rule.ranked.InstantRunoff;
import org.folkmoot.counting.rule.ranked.Pairwise;
import org.folkmoot.counting.rule.ranked.Round;
import org.folkmoot.counting.rule.ranked.Runoff;
import org.folkmoot.counting.rule.ranked.RunoffRules;
import org.folkmoot.counting.rule.ranked.Schulze;
import org.folkmoot.counting.rule.single.Borda;
import org.folkmoot.counting.rule.single.Plurality;
import org.folkmoot.counting.rule.single.ScoreTable;

/** Rules for rankings, side by side. */
final class RankedReport {
    static final List<String> RULES = List.of("plurality", "borda", "irv", "schulze");

    private final Profile<Ranking> profile;
    private final List<Option> options;
    private final CountRequest request;
    private final Report report;

    RankedReport(Profile<Ranking> profile, CountRequest request, Report report) {
        this.profile = profile.grouped();
        this.options = profile.options();
        this.request = request;
        this.report = report;
    }

    /**
     * @param ranks how many ranks a ballot could use
     * @param runoffRules how the run-off treats irregular ranks
     */
    void write(int ranks, RunoffRules runoffRules) {
        if (request.wants("plurality")) {
            scores("plurality", "first preferences", Plurality.firstRanks(profile));
        }
        if (request.wants("borda")) {
            scores("borda", ranks + " points for the first rank, 0 where not ranked", Borda.of(profile, ranks));
        }
        if (request.wants("irv")) {
            runoff(runoffRules);
        }
        if (request.wants("schulze")) {
            schulze();
        }
    }

    private ObjectNode rule(String name) {
        report.say("");
        return report.json().withObject("/rules").putObject(name);
    }

    private void scores(String name, String variant, ScoreTable scores) {
        var json = rule(name);
        report.say(name + " (" + variant + ")");
        var table = new TextTable();
        for (var group : scores.order()) {
            for (int option : group) {
                table.row(options.get(option).name(), scores.of(option), group.size() > 1 ? "tied" : "");
                json.withObject("/scores")
                        .put(options.get(option).id(), scores.of(option).toString());
            }
        }
        report.table(table);
        winners(json, scores.order().getFirst());
    }

    private void winners(ObjectNode json, List<Integer> winners) {
        var ids = json.putArray("winners");
        winners.forEach(winner -> ids.add(options.get(winner).id()));
        report.say("  " + (winners.size() == 1 ? "winner: " : "tied winners: ") + Report.names(options, winners));
    }

    /** Shows the rounds. */
    Runoff runoff(RunoffRules rules) {
        var runoff = InstantRunoff.count(profile, rules, request.draw());
        var json = rule("irv");
        report.say("instant run-off (overvote: %s, repeated: %s, skipped in a row allowed: %s%s)"
                .formatted(
                        words(rules.overvote()),
                        words(rules.repeated()),
                        rules.skippedAllowed().isPresent()
                                ? Integer.toString(rules.skippedAllowed().getAsInt())
                                : "any",
                        rules.batch() ? ", batch elimination" : ""));
        report.table(table(runoff.rounds()));
        report.say(
                "  elimination tie-break: fewer votes in the latest earlier round that differs, then the public draw");
        report.ties(options, runoff.ties());
        json.put("rounds", runoff.rounds().size()).put("ties", runoff.ties().size());
        runoff.rounds()
                .getLast()
                .tally()
                .forEach((option, votes) ->
                        json.withObject("/final").put(options.get(option).id(), votes));
        winners(json, List.of(runoff.winner()));
        return runoff;
    }

    private static String words(Enum<?> handling) {
        return handling.name().toLowerCase(Locale.ROOT);
    }

    private TextTable table(List<Round> rounds) {
        var table = new TextTable();
        var header = new ArrayList<String>(List.of("round"));
        rounds.forEach(round -> header.add(Integer.toString(round.number())));
        table.row(header);
        var order = IntStream.range(0, options.size())
                .boxed()
                .sorted((one, other) -> compare(rounds, one, other))
                .toList();
        for (int option : order) {
            var row = new ArrayList<String>(List.of(options.get(option).name()));
            rounds.stream()
                    .filter(round -> round.tally().containsKey(option))
                    .forEach(round -> row.add(round.tally().get(option).toString()));
            table.row(row);
        }
        for (var reason : Inactive.values()) {
            if (rounds.getLast().inactive().get(reason) > 0
                    || rounds.getFirst().inactive().get(reason) > 0) {
                table.row(line(
                        "inactive: " + words(reason),
                        rounds,
                        round -> round.inactive().get(reason)));
            }
        }
        return table.row(line("more than half", rounds, Round::threshold));
    }

    private static List<String> line(String name, List<Round> rounds, ToLongFunction<Round> figure) {
        return Stream.concat(Stream.of(name), rounds.stream().map(round -> Long.toString(figure.applyAsLong(round))))
                .toList();
    }

    private static int compare(List<Round> rounds, int one, int other) {
        for (var round : rounds.reversed()) {
            int difference = Long.compare(
                    round.tally().getOrDefault(other, -1L), round.tally().getOrDefault(one, -1L));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one, other);
    }

    private void schulze() {
        var pairwise = Pairwise.of(profile);
        var schulze = Schulze.of(pairwise);
        var json = rule("schulze");
        report.say("Schulze (winning votes); Condorcet winner: "
                + pairwise.condorcetWinner().stream()
                        .mapToObj(option -> options.get(option).name())
                        .findFirst()
                        .orElse("none"));
        var table = new TextTable();
        int place = 1;
        for (var layer : schulze.order()) {
            table.row(Report.names(options, layer), place);
            place += layer.size();
        }
        report.table(table);
        pairwise.condorcetWinner()
                .ifPresent(option -> json.put("condorcet", options.get(option).id()));
        winners(json, schulze.winners());
    }
}
