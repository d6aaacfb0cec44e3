package org.folkmoot.lottery.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.folkmoot.lottery.feasibility.Change;
import org.folkmoot.lottery.feasibility.Counts;
import org.folkmoot.lottery.feasibility.Examination;
import org.folkmoot.lottery.feasibility.Feasibility;
import org.folkmoot.lottery.file.PoolReading;
import org.folkmoot.lottery.file.Problem;
import org.folkmoot.lottery.panel.SolverGaveUpException;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Quota;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Everything that stands in the way of a draw, at once. */
@Command(
        name = "check",
        description = {
            "Says whether a draw can be made, with all problems at once and the smallest change that would help.",
            "Rows are counted as in a spreadsheet: the header is row 1. Nothing is changed.",
            "Exit codes: 0 a draw can be made; 1 it cannot; 2 wrong usage; 3 a file is missing."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private PoolOptions options;

    @Mixin
    private Report report;

    @Override
    public Integer call() {
        if (!options.areThere()) {
            return PoolOptions.MISSING;
        }
        PoolReading reading = options.read();
        Examination examination;
        try {
            examination = Feasibility.examination(reading, options.seats());
        } catch (SolverGaveUpException e) {
            report.say("problem: " + e.getMessage());
            return report.conclude(Map.of("problems", List.of(e.getMessage())), false);
        }
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(examination.problems());
        reading.pool().ifPresent(this::table);
        reading.notes().forEach(note -> report.say("note: " + note));
        examination
                .seats()
                .ifPresent(range -> report.say(
                        "seats that meet the targets: from %d to %d".formatted(range.least(), range.most())));
        problems.forEach(problem -> report.say("problem: " + problem));
        report.say(
                problems.isEmpty()
                        ? "a draw can be made"
                        : examination.decided()
                                ? "no draw can be made; nothing has been changed"
                                : "it is not known whether a draw can be made; nothing has been changed");
        return report.conclude(figures(reading, examination, problems), problems.isEmpty());
    }

    private Map<String, Object> figures(PoolReading reading, Examination examination, List<Problem> problems) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("feasible", examination.decided() ? problems.isEmpty() : null);
        figures.put("problems", problems.stream().map(Problem::toString).toList());
        figures.put("notes", reading.notes());
        figures.put("people", reading.people().size());
        figures.put("seats", options.seats());
        figures.put(
                "kRange",
                examination
                        .seats()
                        .map(range -> List.of(range.least(), range.most()))
                        .orElse(null));
        figures.put(
                "smallestChange",
                examination.smallestChange().stream().map(Change::toString).toList());
        return figures;
    }

    private void table(Pool pool) {
        List<Quota> quotas = pool.targets().quotas();
        int[] counts = Counts.of(quotas, pool.people());
        report.say("%-40s %8s %8s %8s %14s".formatted("", "minimum", "maximum", "in pool", "in proportion"));
        for (int place = 0; place < counts.length; place++) {
            Quota quota = quotas.get(place);
            report.say(String.format(
                    Locale.ROOT,
                    "%-40s %8d %8d %8d %14.1f",
                    quota.feature() + ": " + quota.value(),
                    quota.minimum(),
                    quota.maximum(),
                    counts[place],
                    (double) options.seats() * counts[place] / pool.people().size()));
        }
        Map<String, Integer> households = new LinkedHashMap<>();
        for (Person person : pool.people()) {
            person.household().ifPresent(household -> households.merge(household, 1, Integer::sum));
        }
        households.values().removeIf(members -> members == 1);
        int largest =
                households.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        report.say("%d people for %d seats; %d households of several people, the largest of %d"
                .formatted(pool.people().size(), options.seats(), households.size(), largest));
    }
}
