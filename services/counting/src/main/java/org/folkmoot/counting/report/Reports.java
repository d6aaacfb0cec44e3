package org.folkmoot.counting.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.counting.cases.ExpectedCommittees;
import org.folkmoot.counting.cases.ExpectedRounds;
import org.folkmoot.counting.format.BltFile;
import org.folkmoot.counting.format.MalformedFileException;
import org.folkmoot.counting.format.PabulibFile;
import org.folkmoot.counting.format.PabulibFile.VoteType;
import org.folkmoot.counting.format.PrefLibFile;
import org.folkmoot.counting.format.RankCsvFile;
import org.folkmoot.counting.format.RankCsvReader;
import org.folkmoot.counting.format.VoteFile;
import org.folkmoot.counting.format.VoteFiles;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.rule.committee.TooHardException;
import org.folkmoot.counting.rule.ranked.InstantRunoff;
import org.folkmoot.counting.rule.ranked.RunoffRules;
import org.folkmoot.counting.rule.single.ApprovalCount;

/** Counts a file and reports. */
public final class Reports {
    private Reports() {}

    /** Every rule that can be asked for. */
    public static List<String> rules() {
        return Stream.of(RankedReport.RULES, BudgetRules.ALL, CommitteeReport.rules())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * @param rounds the official rounds of a run-off, where there are any
     * @throws CountRequest.UnfitException when the rule does not fit the votes
     */
    public static Report count(Path path, Optional<Path> rounds, CountRequest request)
            throws IOException, MalformedFileException {
        var report = new Report(path.getFileName().toString());
        if (rounds.isPresent()) {
            rounds(path, rounds.get(), request, report);
        } else {
            var file = VoteFiles.read(path);
            check(file, request);
            count(file, request, report);
        }
        return report.finished();
    }

    private static void check(VoteFile file, CountRequest request) {
        var fitting = switch (file) {
            case PabulibFile votes ->
                Stream.of(
                                BudgetRules.ALL,
                                votes.type() == VoteType.ORDINAL ? RankedReport.RULES : List.<String>of(),
                                request.seats().isPresent() ? CommitteeReport.rules() : List.<String>of())
                        .flatMap(List::stream)
                        .toList();
            case PrefLibFile votes when votes.kind() == PrefLibFile.Kind.CAT -> CommitteeReport.rules();
            case PrefLibFile ranked -> RankedReport.RULES;
            case BltFile ranked -> RankedReport.RULES;
            case RankCsvFile ranked -> RankedReport.RULES;
        };
        request.rule().filter(rule -> !fitting.contains(rule)).ifPresent(rule -> {
            throw new CountRequest.UnfitException(
                    "the rule " + rule + " does not fit these votes; these do: " + String.join(", ", fitting)
                            + (file instanceof PabulibFile && request.seats().isEmpty()
                                    ? ", and with --seats: " + String.join(", ", CommitteeReport.rules())
                                    : ""));
        });
        if (request.seats().isPresent() && fitting.equals(RankedReport.RULES)) {
            throw new CountRequest.UnfitException("the rules for rankings elect one; --seats is for approvals");
        }
    }

    private static void count(VoteFile file, CountRequest request, Report report) {
        switch (file) {
            case PabulibFile votes -> new PabulibReport(votes, request, report).write();
            case PrefLibFile votes
            when votes.kind() == PrefLibFile.Kind.CAT -> approvals(votes.title(), votes.approvals(), request, report);
            case PrefLibFile votes -> {
                boolean ties = votes.kind() == PrefLibFile.Kind.TOC || votes.kind() == PrefLibFile.Kind.TOI;
                var rules = ties ? RunoffRules.TIES_ALLOWED : RunoffRules.USUAL;
                ranked(votes.title(), votes.rankings(), request, report)
                        .write(votes.alternatives().size(), rules);
            }
            case BltFile votes ->
                ranked(votes.title(), votes.rankings(), request, report)
                        .write(votes.rankings().options().size(), RunoffRules.USUAL);
            case RankCsvFile votes ->
                ranked(votes.title(), votes.rankings(), request, report).write(votes.ranks(), RunoffRules.USUAL);
        }
    }

    private static void approvals(String title, Profile<Approval> profile, CountRequest request, Report report) {
        report.say(title + ": " + profile.voters() + " voters, "
                + profile.options().size() + " options");
        report.json().put("voters", profile.voters());
        var scores = ApprovalCount.of(profile);
        var table = new TextTable();
        scores.order()
                .forEach(group -> group.forEach(
                        option -> table.row(profile.options().get(option).name(), scores.of(option))));
        report.table(table);
        new CommitteeReport(profile, request, report).write(request.seats().orElse(1));
    }

    private static RankedReport ranked(String title, Profile<Ranking> profile, CountRequest request, Report report) {
        report.say(title + ": " + profile.voters() + " ballots, "
                + profile.options().size() + " options");
        report.json().put("voters", profile.voters());
        return new RankedReport(profile, request, report);
    }

    private static void rounds(Path path, Path rounds, CountRequest request, Report report)
            throws IOException, MalformedFileException {
        ExpectedRounds expected;
        try (var json = Files.newInputStream(rounds)) {
            expected = ExpectedRounds.read(json);
        }
        RankCsvFile file;
        try (var text = Files.newBufferedReader(path)) {
            file = RankCsvReader.read(text, expected.labels());
        }
        var profile = expected.complete(file.rankings());
        var rules = expected.rules(profile.options());
        check(file, request);
        var ranked = ranked(file.title(), profile, request, report);
        report.say("run-off settings and official rounds from " + rounds.getFileName());
        ranked.write(file.ranks(), rules);
        if (request.wants("irv")) {
            var runoff = InstantRunoff.count(profile, rules, request.draw());
            report.compared("rounds", expected.figures(), expected.differences(runoff));
        }
    }

    /** Checks a file of expected committees. */
    public static Report cases(Path path) throws IOException, MalformedFileException {
        var report = new Report(path.getFileName().toString());
        ExpectedCommittees expected;
        try (var json = Files.newInputStream(path)) {
            expected = ExpectedCommittees.read(json);
        }
        var table = new TextTable().row("profile", "rule", "seats", "expected", "computed", "");
        for (var each : expected.cases()) {
            check(each, table, report);
        }
        report.table(table);
        return report.finished();
    }

    private static void check(ExpectedCommittees.Case each, TextTable table, Report report) {
        var what = each.rule() + " of " + each.profile();
        int expected = each.expected().size();
        try {
            var computed = each.computed();
            var verdict = computed.equals(each.expected()) ? "same" : "DIFFERENT";
            table.row(each.profile(), each.rule(), each.seats(), expected, computed.size(), verdict);
            report.compare("committees", what, each.expected(), computed);
        } catch (TooHardException | IllegalArgumentException impossible) {
            table.row(each.profile(), each.rule(), each.seats(), expected, "?", "NOT KNOWN");
            report.compare("committees", what, each.expected(), impossible.getMessage());
        }
    }
}
