package org.folkmoot.results.recount;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.contracts.contest.BallotForm.Amount;
import org.folkmoot.contracts.contest.BallotForm.Approval;
import org.folkmoot.contracts.contest.BallotForm.OneChoice;
import org.folkmoot.contracts.contest.BallotForm.Points;
import org.folkmoot.contracts.contest.BallotForm.Ranking;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.Json;

/** Prints what a recount found: for people, and in the last line for programs. */
final class RecountReport {
    private static final String ROW = "  %-14s %-40s %12s %12s %12s%n";

    private final RecountOutcome outcome;
    private final PrintStream out;

    RecountReport(RecountOutcome outcome, PrintStream out) {
        this.outcome = outcome;
        this.out = out;
    }

    void forPeople(boolean withAreas) {
        BallotCount ballots = outcome.ballots();
        out.printf(
                "Recount of contest %s: %s%n",
                outcome.contest().id(), outcome.contest().question());
        out.printf("  %s%n", outcome.close().map(close -> "closed at " + close).orElse("not closed yet"));
        out.printf(
                "  %d ballots read: %d voters' last ones, %d replaced, %d late, %d duplicates; %d misfits, %d unreadable records%n",
                ballots.read,
                ballots.voters(),
                ballots.replaced,
                ballots.late,
                ballots.duplicates,
                ballots.misfits + outcome.misfitRooms(),
                outcome.unreadable());
        out.printf("  %s%n", announced());
        print("all areas", outcome.all());
        if (withAreas) {
            outcome.sums()
                    .forEach((area, count) -> print(area + " " + outcome.areas().name(area), count));
        }
        outcome.differences().forEach(difference -> out.printf("  DIFFERENCE %s%n", difference));
        out.printf(
                outcome.held()
                        ? "The recount agrees with what was published, in all %d areas.%n"
                        : "They differ; %d areas counted.%n",
                outcome.sums().size());
    }

    private String announced() {
        return outcome.announced()
                .map(publication -> "an outcome of %d ballots is announced under root %s%s"
                        .formatted(
                                publication.ballots(),
                                publication.merkleRoot(),
                                outcome.rootCompared() ? "" : "; the list of ballots was not compared"))
                .orElse("no outcome is announced");
    }

    private void print(String title, Count count) {
        out.printf("%n%s%n", title);
        out.printf(ROW, "option", "", "individual", "group", "together");
        answers().forEach((id, label) -> {
            long individual = count.individual.of(id);
            long group = count.group.of(id);
            out.printf(ROW, id, shortened(label), individual, group, individual + group);
        });
        out.printf(
                ROW,
                "blank",
                "",
                count.individual.blanks,
                count.group.blanks,
                count.individual.blanks + count.group.blanks);
        out.printf(
                ROW,
                "voters",
                count.partiesReported + " of " + count.parties + " parties reported",
                count.individual.ballots,
                count.group.ballots,
                count.individual.ballots + count.group.ballots);
    }

    /** The options with their labels; of a scale, every amount that was given. */
    private Map<OptionId, String> answers() {
        Map<OptionId, String> answers = new LinkedHashMap<>();
        switch (outcome.contest().form()) {
            case Amount scale ->
                Stream.of(outcome.all().individual, outcome.all().group)
                        .flatMap(column -> column.votes.keySet().stream())
                        .distinct()
                        .sorted(Comparator.comparingLong(amount -> Long.parseLong(amount.value())))
                        .forEach(amount -> answers.put(amount, scale.unit() == null ? "" : scale.unit()));
            case OneChoice _, Approval _, Ranking _, Points _ ->
                outcome.contest().options().forEach(option -> answers.put(option.id(), option.label()));
        }
        return answers;
    }

    private static String shortened(String label) {
        return label.length() <= 40 ? label : label.substring(0, 39) + "…";
    }

    void forPrograms() throws JsonProcessingException {
        BallotCount ballots = outcome.ballots();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("command", "recount");
        line.put("contest", outcome.contest().id());
        line.put("closed", outcome.close().isPresent());
        line.put("ballots", ballots.read);
        line.put("voters", ballots.voters());
        line.put("replaced", ballots.replaced);
        line.put("late", ballots.late);
        line.put("duplicates", ballots.duplicates);
        line.put("misfits", ballots.misfits + outcome.misfitRooms());
        line.put("unreadable", outcome.unreadable());
        line.put("partiesReported", outcome.all().partiesReported);
        line.put("parties", outcome.all().parties);
        line.put("checkedIn", outcome.all().checkedIn);
        line.put("announced", outcome.announced().isPresent());
        line.put("rootCompared", outcome.rootCompared());
        line.put("blanks", outcome.all().individual.blanks + outcome.all().group.blanks);
        line.put("answeredInGroups", outcome.all().group.ballots);
        line.put("areas", outcome.sums().size());
        line.put("differences", outcome.differences().size());
        line.put("held", outcome.held());
        line.put("totals", totals());
        out.println(Json.MAPPER.writeValueAsString(line));
    }

    private Map<OptionId, Map<String, Long>> totals() {
        Map<OptionId, Map<String, Long>> totals = new LinkedHashMap<>();
        for (OptionId option : answers().keySet()) {
            long individual = outcome.all().individual.of(option);
            long group = outcome.all().group.of(option);
            Map<String, Long> columns = new LinkedHashMap<>();
            columns.put("individual", individual);
            columns.put("group", group);
            columns.put("total", individual + group);
            totals.put(option, columns);
        }
        return totals;
    }
}
