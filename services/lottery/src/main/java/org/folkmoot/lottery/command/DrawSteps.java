package org.folkmoot.lottery.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.lottery.audit.SelfAudit;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.beacon.BeaconRefusedException;
import org.folkmoot.lottery.beacon.Quicknet;
import org.folkmoot.lottery.draw.BeaconPlan;
import org.folkmoot.lottery.draw.Completion;
import org.folkmoot.lottery.draw.Freezing;
import org.folkmoot.lottery.draw.FrozenPool;
import org.folkmoot.lottery.draw.PeopleTable;
import org.folkmoot.lottery.draw.Terms;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.lottery.feasibility.Feasibility;
import org.folkmoot.lottery.file.Problem;
import org.folkmoot.lottery.panel.PanelLottery;
import org.folkmoot.lottery.panel.PanelProblem;
import org.folkmoot.lottery.verify.Verification;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The two halves of a draw, told to an organiser; each ends with the verifier's judgement. */
final class DrawSteps {
    private static final String ROW = "  %-26s %s";
    private static final double NANOSECONDS = 1e9;

    private final Report report;
    private final Lotteries lotteries;
    private final long start = System.nanoTime();

    /** Finds a lottery over panels; {@code PanelLotteries.compute}. */
    @FunctionalInterface
    interface Lotteries {
        PanelLottery compute(PanelProblem problem, Objective objective, int panels, long seed);
    }

    DrawSteps(Report report, Lotteries lotteries) {
        this.report = report;
        this.lotteries = lotteries;
    }

    /** With a single panel everybody would know at once who is on it; and all of them have to fit in memory. */
    static void requirePanels(CommandSpec command, int panels, int seats) {
        int most = Freezing.mostPanels(seats);
        if (panels < 2 || panels > most) {
            throw new ParameterException(
                    command.commandLine(), "--panels is a number from 2 to %d for %d seats".formatted(most, seats));
        }
    }

    int freeze(FrozenPool pool, PeopleTable people, Terms terms, Path out) throws IOException {
        Freezing.requireFree(out);
        List<Problem> problems = Feasibility.examine(pool.published(), terms.seats());
        if (!problems.isEmpty()) {
            return refuse(problems.stream().map(Problem::toString).toList());
        }
        report.say("Looking for %,d panels of %,d of %,d people; with thousands of people this takes minutes"
                .formatted(terms.panels(), terms.seats(), pool.people().size()));
        Freezing.Frozen frozen = Freezing.freeze(
                pool,
                people,
                terms,
                (problem, seed) -> lotteries.compute(problem, terms.objective(), terms.panels(), seed),
                SelfAudit::judge,
                out);
        frozen(frozen, pool, terms);
        boolean held = terms.replaces().isEmpty() || holds(out);
        Map<String, Object> figures = new LinkedHashMap<>(frozen.figures());
        figures.put("people", pool.people().size());
        figures.put("seats", terms.seats());
        figures.put("panels", terms.panels());
        figures.put("inNoPanel", frozen.inNoPanel());
        figures.put("minimumOfOthers", frozen.statistics().minimumOfOthers().doubleValue());
        figures.put("uniqueCombinations", pool.unlikeAnybody());
        figures.put("root", frozen.root());
        figures.put("beacon", terms.beacon().published());
        figures.put("out", out.toString());
        figures.put("drawn", false);
        return conclude(figures, held);
    }

    /** Whether a draw is as it should be; a replacement only if it follows from the draws it lies beside. */
    boolean holds(Path draw) throws IOException {
        Verification.Report verified = Verification.verify(draw, Verification.Known.NOTHING);
        wrong(verified);
        return verified.held();
    }

    private void frozen(Freezing.Frozen frozen, FrozenPool pool, Terms terms) {
        report.say("Frozen in " + frozen.directory());
        row("people, seats, panels", "%,d, %,d, %,d".formatted(pool.people().size(), terms.seats(), terms.panels()));
        row("objective, method", "%s, %s".formatted(ObjectiveName.of(terms.objective()), frozen.method()));
        row("smallest probability", frozen.statistics().minimum().toPlainString());
        row("largest probability", frozen.statistics().maximum().toPlainString());
        row("Gini", frozen.statistics().gini().toPlainString());
        row("geometric mean", frozen.statistics().geometricMean().toPlainString());
        row("proven gap", "at most " + frozen.certifiedGap().toPlainString());
        if (!frozen.inNoPanel().isEmpty()) {
            row("in no possible panel", String.join(", ", frozen.inNoPanel()));
            row("", "nobody with these ids can be drawn under these targets; tell them, or change the targets");
            row("smallest of the others", frozen.statistics().minimumOfOthers().toPlainString());
        }
        if (frozen.statistics().minimumOfOthers().signum() == 0) {
            row("left out", "some whom a panel could have are in none of these: take more --panels, or leximin");
        }
        if (pool.unlikeAnybody() > 0) {
            row(
                    "easily recognised",
                    "%,d people have values in a combination that nobody else has".formatted(pool.unlikeAnybody()));
        }
        row("root", frozen.root());
        switch (terms.beacon()) {
            case BeaconPlan.Round round ->
                row(
                        "decided by",
                        "round %d of drand, signed %s (%s)"
                                .formatted(round.round(), round.time(), ahead(terms.frozenAt(), round.time())));
            case BeaconPlan.Sources sources -> row("decided by", "RFC 3797: " + String.join("; ", sources.sources()));
        }
        if (terms.rehearsal()) {
            row("", "a REHEARSAL: it proves nothing");
        }
        report.say("Now make the root known, and publish " + frozen.directory().resolve("published")
                + "; keep private what is in private.");
    }

    private static String ahead(Instant frozen, Instant signed) {
        Duration ahead = Duration.between(frozen, signed);
        return ahead.isPositive()
                ? "%d h %d min ahead".formatted(ahead.toHours(), ahead.toMinutesPart())
                : "before this draw was frozen, so its value was known already";
    }

    private void row(String name, String value) {
        report.say(ROW.formatted(name, value));
    }

    int complete(Path draw, String beacon, Instant now) throws IOException {
        Beacon value = Beacon.parse(beacon);
        if (!Files.exists(draw.resolve("published"))) {
            return refuse(List.of("there is no frozen draw in " + draw + "; freeze one first"));
        }
        Verification.Report frozen = Verification.verify(draw, Verification.Known.NOTHING);
        if (!frozen.frozenHeld()) {
            wrong(frozen);
            return refuse(List.of(draw + " is no longer what was frozen, so it is not drawn from"));
        }
        Completion.Drawn drawn;
        try {
            drawn = Completion.complete(draw, value);
        } catch (BeaconRefusedException refused) {
            if (value instanceof Beacon.DrandRound early
                    && Quicknet.timeOf(early.round()).isAfter(now)) {
                return refuse(
                        List.of("round %d is signed at %s only, so nobody can have its signature yet; come back then"
                                .formatted(early.round(), Quicknet.timeOf(early.round()))));
            }
            throw refused;
        }
        report.say("Drawn: panel %d, %d people"
                .formatted(drawn.panel(), drawn.selected().size()));
        row("list (private)", drawn.list().toString());
        row("root", drawn.root());
        Verification.Report verified = Verification.verify(draw, Verification.Known.NOTHING);
        wrong(verified);
        report.say("Now publish proof.json and selection.json beside the other files.");
        Map<String, Object> figures = new LinkedHashMap<>(drawn.figures());
        figures.put("root", drawn.root());
        figures.put("panel", drawn.panel());
        figures.put("selected", drawn.selected().size());
        figures.put("out", draw.toString());
        figures.put("drawn", true);
        return conclude(figures, verified.held());
    }

    private void wrong(Verification.Report verified) {
        verified.findings().forEach(finding -> report.say("  WRONG " + finding));
    }

    /** Says why nothing was done. */
    int refuse(List<String> problems) {
        problems.forEach(problem -> report.say("problem: " + problem));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("problems", new ArrayList<>(problems));
        return conclude(figures, false);
    }

    private int conclude(Map<String, Object> figures, boolean held) {
        figures.put("seconds", Math.round((System.nanoTime() - start) / NANOSECONDS * 1000) / 1000.0);
        return report.conclude(figures, held);
    }
}
