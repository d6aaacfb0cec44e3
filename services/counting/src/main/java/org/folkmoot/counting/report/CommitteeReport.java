package org.folkmoot.counting.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.proportionality.JustifiedRepresentation;
import org.folkmoot.counting.proportionality.JustifiedRepresentation.Finding;
import org.folkmoot.counting.proportionality.Representation;
import org.folkmoot.counting.rule.committee.CommitteeRule;
import org.folkmoot.counting.rule.committee.CommitteeRules;
import org.folkmoot.counting.rule.committee.Committees;
import org.folkmoot.counting.rule.committee.TooHardException;

/** Rules that choose k of many, side by side, and whom each outcome represents. */
final class CommitteeReport {
    private final Profile<Approval> profile;
    private final Profile<Approval> byArea;
    private final CountRequest request;
    private final Report report;

    CommitteeReport(Profile<Approval> profile, CountRequest request, Report report) {
        this.profile = profile.grouped();
        this.byArea = profile;
        this.request = request;
        this.report = report;
    }

    static List<String> rules() {
        return CommitteeRules.all().stream().map(CommitteeRule::name).toList();
    }

    void write(int seats) {
        if (seats > profile.options().size()) {
            throw new CountRequest.UnfitException(
                    seats + " seats for " + profile.options().size() + " options");
        }
        for (var rule : CommitteeRules.all()) {
            if (request.wants(rule.name())) {
                write(rule, seats);
            }
        }
    }

    private void write(CommitteeRule rule, int seats) {
        var json = report.json().withObject("/rules").putObject(rule.name());
        report.say("");
        try {
            write(rule.elect(profile, seats, request.draw()), seats, rule.name(), json);
        } catch (TooHardException | IllegalArgumentException impossible) {
            report.say(rule.name() + ": " + impossible.getMessage());
            json.put("undetermined", impossible.getMessage());
        }
    }

    private void write(Committees outcome, int seats, String name, ObjectNode json) {
        var members = outcome.chosen().members();
        report.say(name + ", " + seats + " seats: " + Report.names(profile.options(), members));
        int number = 1;
        for (var step : outcome.steps()) {
            report.say("  %d. %s, %s"
                    .formatted(number++, Report.names(profile.options(), List.of(step.elected())), step.value()));
        }
        report.ties(profile.options(), outcome.ties());
        if (outcome.all().size() > 1) {
            report.say("  " + outcome.all().size() + (outcome.complete() ? "" : " or more") + " committees are tied");
        }
        var elected = json.putArray("elected");
        members.forEach(member -> elected.add(profile.options().get(member).id()));
        json.put("tiedCommittees", outcome.all().size()).put("allListed", outcome.complete());
        represented(members, json);
        var finding = JustifiedRepresentation.check(profile, members, seats);
        report.say("  extended justified representation: " + words(finding));
        json.put("ejr", words(finding));
    }

    /** Also used for what a budget is spent on. */
    void represented(List<Integer> elected, ObjectNode json) {
        var representation = Representation.of(profile, elected);
        var shares = json.putArray("shareOfVotersWithAtLeast");
        var words = new StringBuilder("  voters with at least 1, 2, ... of their choices:");
        for (int choices = 1; choices <= Math.min(5, elected.size()); choices++) {
            var percent = representation.share(choices).times(100).rounded(1);
            words.append(' ').append(percent).append('%');
            shares.add(representation.share(choices).rounded(4));
        }
        report.say(words.toString());
        byArea(elected, json);
    }

    /** Where the votes say from which area they come. */
    private void byArea(List<Integer> elected, ObjectNode json) {
        var areas = Representation.byArea(byArea, elected);
        if (areas.size() < 2) {
            return;
        }
        var shares = json.putObject("shareWithAtLeastOneByArea");
        areas.forEach((area, representation) ->
                shares.put(area, representation.share(1).rounded(4)));
        var ascending = areas.entrySet().stream()
                .sorted(Comparator.comparing(area -> area.getValue().share(1)))
                .toList();
        report.say("  voters with at least 1, by area: from " + share(ascending.getFirst()) + " to "
                + share(ascending.getLast()));
    }

    private static String share(Map.Entry<String, Representation> area) {
        var percent = area.getValue().share(1).times(100).rounded(1);
        return percent + "% (" + (area.getKey().isEmpty() ? "no area" : area.getKey()) + ")";
    }

    private String words(Finding finding) {
        return switch (finding) {
            case Finding.Satisfied() -> "holds";
            case Finding.Undetermined() -> "not determined, too many groups";
            case Finding.Violated(var agreed, var voters, var needed) ->
                "violated: %d voters (%d are enough) agree on %s, and none of them has %d elected"
                        .formatted(voters, needed, Report.names(profile.options(), agreed), agreed.size());
        };
    }
}
