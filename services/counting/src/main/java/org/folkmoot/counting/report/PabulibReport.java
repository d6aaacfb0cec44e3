package org.folkmoot.counting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.format.PabulibFile;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.rule.budget.Funding;
import org.folkmoot.counting.rule.points.PointsSum;
import org.folkmoot.counting.rule.ranked.RunoffRules;
import org.folkmoot.counting.rule.single.ApprovalCount;
import org.folkmoot.counting.rule.single.Borda;
import org.folkmoot.counting.rule.single.ScoreTable;

/** A participatory-budgeting vote: our figures beside the official ones. */
final class PabulibReport {
    private final PabulibFile file;
    private final List<Option> options;
    private final Profile<Approval> approvals;
    private final CountRequest request;
    private final Report report;

    PabulibReport(PabulibFile file, CountRequest request, Report report) {
        this.file = file;
        this.options = file.options();
        this.approvals = file.approvals();
        this.request = request;
        this.report = report;
    }

    void write() {
        var votes = ApprovalCount.of(approvals);
        var scores = scores(votes);
        report.say("%s: %d voters, %d projects, budget %s, vote type %s, official rule %s"
                .formatted(
                        file.title(),
                        approvals.voters(),
                        options.size(),
                        file.budget().toPlainString(),
                        file.type().written(),
                        file.rule().orElse("not named")));
        report.json().put("voters", approvals.voters()).put("projects", options.size());
        var budgets = new BudgetRules(file, approvals, scores, request.draw());
        var fundings = fundings(budgets);
        report.table(table(votes, scores, fundings));
        compare("votes", votes);
        compare("score", scores);
        fundings.forEach(this::funding);
        official(budgets);
        request.seats().ifPresent(seats -> new CommitteeReport(approvals, request, report).write(seats));
        if (file.type() == PabulibFile.VoteType.ORDINAL
                && request.rule().filter(RankedReport.RULES::contains).isPresent()) {
            new RankedReport(file.rankings(), request, report).write(ranks(), RunoffRules.USUAL);
        }
    }

    private ScoreTable scores(ScoreTable votes) {
        return switch (file.type()) {
            case CHOOSE_1, APPROVAL -> votes;
            case ORDINAL -> Borda.of(file.rankings(), ranks());
            case CUMULATIVE, SCORING -> PointsSum.of(file.points());
        };
    }

    private int ranks() {
        return file.wholeNumber("max_length").orElse(options.size());
    }

    private SequencedMap<String, Funding> fundings(BudgetRules budgets) {
        var fundings = new LinkedHashMap<String, Funding>();
        boolean approval = file.type() == PabulibFile.VoteType.APPROVAL || file.type() == PabulibFile.VoteType.CHOOSE_1;
        for (var rule : budgets.names()) {
            // Equal shares reads approvals; for other kinds of votes it is computed only when it is asked for.
            boolean fits = !rule.startsWith("equalshares")
                    || approval
                    || request.rule().isPresent();
            if (request.wants(rule)
                    && fits
                    && (request.rule().isPresent() || request.seats().isEmpty())) {
                fundings.put(rule, budgets.fund(rule));
            }
        }
        return fundings;
    }

    private TextTable table(ScoreTable votes, ScoreTable scores, Map<String, Funding> fundings) {
        var table = new TextTable();
        var header = new ArrayList<String>(List.of("project", "cost", "votes", "score", "official"));
        header.addAll(fundings.keySet());
        table.row(header);
        var selected = file.official("selected");
        for (var group : scores.order()) {
            for (int option : group) {
                var row = new ArrayList<String>(List.of(
                        options.get(option).id() + " " + options.get(option).name(),
                        options.get(option).cost().toPlainString(),
                        votes.of(option).toString(),
                        scores.of(option).toString(),
                        selected.map(column -> column.get(option).compareTo(BigDecimal.ONE) == 0 ? "funded" : "-")
                                .orElse("?")));
                fundings.values().forEach(funding -> row.add(funding.funded().contains(option) ? "funded" : "-"));
                table.row(row);
            }
        }
        return table;
    }

    private void compare(String column, ScoreTable computed) {
        file.official(column).ifPresent(official -> {
            for (int option = 0; option < options.size(); option++) {
                report.compare(
                        column,
                        "project " + options.get(option).id(),
                        Rational.of(official.get(option)),
                        computed.of(option));
            }
        });
    }

    private void funding(String rule, Funding funding) {
        report.say("");
        report.say(rule + ": " + funding.funded().size() + " projects, "
                + funding.spent().toPlainString() + " of " + file.budget().toPlainString()
                + (funding.explanation().isEmpty() ? "" : ", " + funding.explanation()));
        report.ties(options, funding.ties());
        var json = report.json().withObject("/rules").putObject(rule);
        var ids = json.putArray("funded");
        new TreeSet<>(funding.funded())
                .forEach(option -> ids.add(options.get(option).id()));
        json.put("spent", funding.spent()).put("ties", funding.ties().size());
        new CommitteeReport(approvals, request, report).represented(funding.funded(), json);
    }

    /** The rule that the file names against the projects it says were selected. */
    private void official(BudgetRules budgets) {
        var selected = file.official("selected");
        var rule = file.rule().filter(budgets::knows);
        if (selected.isEmpty()) {
            return;
        }
        report.say("");
        if (rule.isEmpty()) {
            report.say("selected cannot be checked: the rule " + file.rule().orElse("") + " is not known");
            return;
        }
        var funding = budgets.fund(rule.get());
        report.say("selected, by the rule the file names: " + rule.get()
                + (funding.explanation().isEmpty() ? "" : ", " + funding.explanation()));
        for (int option = 0; option < options.size(); option++) {
            report.compare(
                    "selected",
                    "project " + options.get(option).id(),
                    selected.get().get(option).compareTo(BigDecimal.ONE) == 0,
                    funding.funded().contains(option));
        }
    }
}
