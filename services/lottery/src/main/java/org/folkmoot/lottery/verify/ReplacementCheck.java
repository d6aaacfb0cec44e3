package org.folkmoot.lottery.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.lottery.verify.reading.Findings;
import org.folkmoot.lottery.verify.reading.PlannedBeacon;

/** Whether a draw for free seats follows from the draws before it. */
final class ReplacementCheck {
    private final CheckedDraw first;
    private final Set<String> members;
    private final Set<String> everDrawn;
    private final List<PlannedBeacon> sources = new ArrayList<>();
    private CheckedDraw previous;
    private int number;

    private ReplacementCheck(CheckedDraw first, List<String> drawn) {
        this.first = first;
        previous = first;
        members = new TreeSet<>(drawn);
        everDrawn = new HashSet<>(drawn);
        sources.add(first.terms().beacon());
    }

    /** Empty while the first draw is not drawn, or if it has drawn strangers. */
    static Optional<ReplacementCheck> after(CheckedDraw first) {
        return first.selected()
                .filter(drawn -> first.pool().orElseThrow().places().keySet().containsAll(drawn))
                .map(drawn -> new ReplacementCheck(first, drawn));
    }

    void check(CheckedDraw draw, Findings.At findings) {
        number++;
        if (draw.terms().replaces().isEmpty()) {
            findings.say(Terms.FILE, "does not say whom it replaces");
            return;
        }
        Terms.Replaces replaces = draw.terms().replaces().get();
        chain(replaces, findings);
        inTurn(draw, findings);
        Set<String> held = new TreeSet<>(members);
        for (String leaving : replaces.outOfOffice()) {
            if (!held.remove(leaving)) {
                findings.say(Terms.FILE, leaving + " leaves without being a member");
            }
        }
        if (!replaces.held().equals(List.copyOf(held))) {
            findings.say(Terms.FILE, "those who stay should be " + String.join(" ", held));
        }
        if (draw.terms().seats() > first.terms().seats() - held.size()) {
            findings.say(
                    Terms.FILE,
                    "fills %d seats where %d are free"
                            .formatted(draw.terms().seats(), first.terms().seats() - held.size()));
        }
        if (draw.terms().beacon() instanceof PlannedBeacon.Public
                && sources.contains(draw.terms().beacon())) {
            findings.say(Terms.FILE, "uses the sources of an earlier draw again");
        }
        if (first.targets().isPresent() && first.pool().isPresent()) {
            draw.targets().ifPresent(targets -> targets(targets, held, findings));
            draw.pool().ifPresent(pool -> pool(pool, held, findings));
        }
        sources.add(draw.terms().beacon());
        previous = draw;
        members.retainAll(held);
        draw.selected().stream()
                .flatMap(List::stream)
                .filter(first.pool().orElseThrow()::has)
                .forEach(members::add);
        everDrawn.addAll(members);
    }

    private void chain(Terms.Replaces replaces, Findings.At findings) {
        if (replaces.number() != number) {
            findings.say(Terms.FILE, "is replacement %d and says it is %d".formatted(number, replaces.number()));
        }
        if (!replaces.draw().equals(first.root())) {
            findings.say(Terms.FILE, "belongs to another draw: " + replaces.draw());
        }
        if (!replaces.previous().equals(previous.root())) {
            findings.say(Terms.FILE, "follows another draw than the one before it: " + replaces.previous());
        }
    }

    /** Who can be drawn follows from the draw before, so nothing can have been frozen until its value was known. */
    private void inTurn(CheckedDraw draw, Findings.At findings) {
        if (!previous.drawn()) {
            findings.say(
                    Terms.FILE, "was frozen although the draw before it is not drawn; whom it drew nobody has seen");
        }
        previous.terms()
                .beacon()
                .knownFrom()
                .filter(draw.terms().frozenAt()::isBefore)
                .ifPresent(known -> findings.say(
                        Terms.FILE,
                        "cannot have been frozen at %s, since it follows from a draw whose value was known from %s on"
                                .formatted(draw.terms().frozenAt(), known)));
    }

    private void targets(TargetTable targets, Set<String> held, Findings.At findings) {
        List<String> features = first.targets().orElseThrow().features();
        PoolTable pool = first.pool().orElseThrow();
        List<TargetTable.Target> expected = new ArrayList<>();
        for (TargetTable.Target target : first.targets().orElseThrow().targets()) {
            int feature = features.indexOf(target.trait().feature());
            int seated = (int) held.stream()
                    .filter(member -> pool.row(member)
                            .value(feature)
                            .equals(target.trait().value()))
                    .count();
            expected.add(new TargetTable.Target(
                    target.trait(), Math.max(0, target.minimum() - seated), Math.max(0, target.maximum() - seated)));
        }
        for (TargetTable.Target target : expected) {
            if (!targets.targets().contains(target)) {
                findings.say(
                        TargetTable.FILE,
                        "%s should be %d to %d, the first draw's targets less those who stay"
                                .formatted(target.trait(), target.minimum(), target.maximum()));
            }
        }
        if (targets.targets().size() != expected.size()) {
            findings.say(
                    TargetTable.FILE,
                    "has %d targets; the first draw has %d"
                            .formatted(targets.targets().size(), expected.size()));
        }
    }

    private void pool(PoolTable pool, Set<String> held, Findings.At findings) {
        PoolTable all = first.pool().orElseThrow();
        Set<String> households = new HashSet<>();
        held.forEach(member -> households.add(all.row(member).household()));
        households.remove("");
        Set<PoolTable.Row> expected = new HashSet<>();
        for (PoolTable.Row row : all.rows()) {
            if (!everDrawn.contains(row.pseudonym()) && !households.contains(row.household())) {
                expected.add(row);
            }
        }
        for (PoolTable.Row row : pool.rows()) {
            if (!expected.remove(row)) {
                findings.say(
                        PoolTable.FILE,
                        row.pseudonym()
                                + " should not be in it, or not like this: a member once, of a household of those who stay,"
                                + " or not in the first draw's pool");
            }
        }
        expected.forEach(row -> findings.say(PoolTable.FILE, row.pseudonym() + " is missing"));
    }
}
