package org.folkmoot.web.stage;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.panel.PanelId;

/**
 * A new question as typed in; what was typed stays when something is to be changed.
 *
 * @param zone of the clock times in it
 */
record ContestForm(MultivaluedMap<String, String> fields, ZoneId zone) {
    static ContestForm empty(ZoneId zone) {
        return new ContestForm(new MultivaluedHashMap<>(), zone);
    }

    /** What stands in a field; empty when nothing does. */
    public String typed(String field) {
        String text = fields.getFirst(field);
        return text == null ? "" : text.strip();
    }

    /** What stands in a field, or what it starts with. */
    public String typed(String field, String otherwise) {
        return typed(field).isEmpty() ? otherwise : typed(field);
    }

    public boolean is(String field, String value) {
        return typed(field).equals(value);
    }

    public String kind() {
        return typed("form", "one-choice");
    }

    /** Whether anything but the plain rules was asked for, so that they are not hidden from view. */
    public boolean special() {
        return List.of("opensAt", "closesAt", "seats", "budget", "blank", "shuffled").stream()
                        .anyMatch(field -> !typed(field).isEmpty())
                || !typed("electorate", "checked-in").equals("checked-in")
                || !typed("threshold", "none").equals("none")
                || !typed("parties", "ALL").equals("ALL");
    }

    /** @throws Unreadable with every field that is none of what it should be */
    ContestStageApi.Draft draft(AssemblyId assembly) throws Unreadable {
        var reading = new Reading(this);
        ContestStageApi.Draft draft = new ContestStageApi.Draft(
                assembly.toString(),
                typed("question"),
                form(reading),
                kind().equals("amount") ? List.of() : options(reading),
                electorate(reading),
                is("visibility", "TURNOUT_UNTIL_CLOSE") ? Visibility.TURNOUT_UNTIL_CLOSE : Visibility.LIVE,
                rules(reading));
        if (!reading.mistakes().isEmpty()) {
            throw new Unreadable(reading.mistakes());
        }
        return draft;
    }

    private BallotForm form(Reading reading) {
        return switch (kind()) {
            case "approval" -> new BallotForm.Approval(reading.number("most", "How many answers", 3));
            case "ranking" ->
                new BallotForm.Ranking(
                        reading.number("places", "How many places", Math.max(1, lines().size())), is("ties", "true"));
            case "amount" -> scale(reading);
            case "points" -> new BallotForm.Points(reading.number("points", "How many points", 10));
            default -> new BallotForm.OneChoice();
        };
    }

    private BallotForm scale(Reading reading) {
        int least = reading.numberFrom(0, "least", "The least amount", 0);
        int greatest = reading.number("greatest", "The greatest amount", 100);
        int step = reading.number("step", "The step", 1);
        try {
            return new BallotForm.Amount(least, greatest, step, typed("unit"));
        } catch (IllegalArgumentException e) {
            reading.mistake("The scale: " + e.getMessage() + ".");
            return new BallotForm.OneChoice();
        }
    }

    private List<String> lines() {
        return fields.getOrDefault("options", List.of(""))
                .getFirst()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** One a line, numbered from 1; with a budget each ends with a semicolon and its cost. */
    private List<ContestOption> options(Reading reading) {
        List<ContestOption> found = new ArrayList<>();
        for (String line : lines()) {
            OptionId id = OptionId.of(String.valueOf(found.size() + 1));
            int end = typed("budget").isEmpty() ? -1 : line.lastIndexOf(';');
            if (end < 0) {
                found.add(new ContestOption(id, line));
            } else {
                String label = line.substring(0, end).strip();
                String cost = line.substring(end + 1).replaceAll("[ ,]", "");
                found.add(new ContestOption(id, label, (long) reading.whole(cost, "The cost of " + label)));
            }
        }
        return found;
    }

    private Electorate electorate(Reading reading) {
        return switch (typed("electorate")) {
            case "within" ->
                reading.id(
                        "area",
                        "The area",
                        text -> new Electorate.Within(AreaCode.of(text)),
                        new Electorate.CheckedIn());
            case "panel" ->
                reading.id(
                        "panel",
                        "The panel",
                        text -> new Electorate.Panel(PanelId.of(text), 0),
                        new Electorate.CheckedIn());
            default -> new Electorate.CheckedIn();
        };
    }

    private ContestRules rules(Reading reading) {
        return new ContestRules(
                is("blank", "true"),
                is("shuffled", "true"),
                PartyPolicy.valueOf(reading.oneOf("parties", "ALL", "CERTIFIED", "NONE")),
                typed("seats").isEmpty() ? null : reading.number("seats", "How many are chosen", 1),
                typed("budget").isEmpty() ? null : (long) reading.number("budget", "The budget", 1),
                time(reading, "opensAt", "When it opens"),
                time(reading, "closesAt", "When it closes"),
                threshold(reading));
    }

    private Threshold threshold(Reading reading) {
        int numerator = reading.number("numerator", "The share", 1);
        int denominator = reading.number("denominator", "The share", 2);
        String kind = reading.oneOf("threshold", "none", "simple-majority", "of-voting", "of-members");
        if (denominator < numerator) {
            reading.mistake("The share is a fraction up to 1, such as 2 of 3.");
            return null;
        }
        return switch (kind) {
            case "simple-majority" -> new Threshold.SimpleMajority();
            case "of-voting" -> new Threshold.OfVoting(numerator, denominator);
            case "of-members" -> new Threshold.OfMembers(numerator, denominator);
            default -> null;
        };
    }

    private Instant time(Reading reading, String field, String name) {
        if (typed(field).isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed(field)).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            reading.mistake(name + ": write a day and a time, such as 2026-05-01T18:40.");
            return null;
        }
    }

    /** Something typed is not what it should be. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient List<String> mistakes;

        Unreadable(List<String> mistakes) {
            super(String.join(" ", mistakes));
            this.mistakes = List.copyOf(mistakes);
        }

        List<String> mistakes() {
            return mistakes;
        }
    }
}
