package org.folkmoot.lottery.feasibility;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.lottery.file.PoolReading;
import org.folkmoot.lottery.file.Problem;
import org.folkmoot.lottery.panel.PanelProblem;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Quota;

/** Says whether there is a panel, and if not, why and what would help. Changes nothing. */
public final class Feasibility {
    /** Most pools take seconds; some with many narrow quotas would take days. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private Feasibility() {}

    /** @return empty when there is a panel */
    public static List<Problem> examine(Pool pool, int seats) {
        return examination(pool, seats).problems();
    }

    /** Files with problems are examined as far as they are understood. */
    public static Examination examination(PoolReading reading, int seats) {
        return reading.pool()
                .map(pool -> examination(pool, seats))
                .orElseGet(() -> new Examination(
                        Sums.examine(
                                reading.quotas(),
                                reading.unclearFeatures(),
                                reading.people(),
                                reading.unclearPeople(),
                                seats),
                        Optional.empty(),
                        List.of(),
                        true));
    }

    public static Examination examination(Pool pool, int seats) {
        return examination(pool, seats, LIMIT);
    }

    /** @param limit for the search for a panel, and for that for the smallest change; a quarter of it for the range of seats */
    static Examination examination(Pool pool, int seats, Duration limit) {
        List<Quota> quotas = pool.targets().quotas();
        List<Problem> problems = new ArrayList<>(Sums.examine(quotas, Set.of(), pool.people(), 0, seats));
        PanelProblem problem = PanelProblem.of(pool, seats);
        Optional<SeatRange> range = seats(problem, limit.dividedBy(4));
        try {
            if (seats < 1 || problems.isEmpty() && hasPanel(problem, limit)) {
                return new Examination(problems, range, List.of(), true);
            }
        } catch (UndecidedException e) {
            problems.add(Problem.of(
                    "whether a panel can meet all targets together was not found out in %,d seconds of computing; make some"
                            + " quotas wider, or leave a feature out",
                    limit.toSeconds()));
            return new Examination(problems, range, List.of(), false);
        }
        range.filter(possible -> !possible.includes(seats))
                .ifPresent(possible -> problems.add(Problem.of(
                        "panels that meet the targets have from %,d to %,d seats, not %,d",
                        possible.least(), possible.most(), seats)));
        int households = Companions.of(problem).number();
        if (seats > households) {
            if (seats <= problem.people()) {
                problems.add(Problem.of(
                        "%,d seats are more than the %,d households, of each of which one person at most is drawn",
                        seats, households));
            }
            return new Examination(problems, range, List.of(), true);
        }
        SmallestChange search = new SmallestChange(problem, quotas, limit);
        try {
            return new Examination(problems, range, smallestChange(search, problems), true);
        } catch (UndecidedException e) {
            problems.add(Problem.of(
                    "no panel meets all targets together; which change is the smallest was not found out in %,d"
                            + " seconds of computing%s",
                    limit.toSeconds(),
                    search.enough().isEmpty()
                            ? ""
                            : "; enough, but perhaps not the smallest, is: " + text(search.enough())));
            return new Examination(problems, range, List.of(), true);
        }
    }

    private static List<Change> smallestChange(SmallestChange search, List<Problem> problems) {
        Optional<List<Change>> limited = search.withinLimits();
        List<Change> changes = limited.or(search::beyondLimits).orElseThrow();
        if (limited.isEmpty()) {
            problems.add(Problem.of("no change within min_flex and max_flex makes a panel possible"));
        }
        String others = search.alternatives(changes, limited.isPresent()).stream()
                .map(alternative -> ", or " + text(alternative))
                .collect(Collectors.joining());
        problems.add(Problem.of(
                "no panel meets all targets together; the smallest change that makes one possible: %s%s%s",
                text(changes), others, search.outOfTime() ? ", and perhaps others" : ""));
        return changes;
    }

    private static String text(List<Change> changes) {
        return changes.stream().map(Change::toString).collect(Collectors.joining("; "));
    }

    private static boolean hasPanel(PanelProblem problem, Duration limit) {
        try (PanelProgram program = new PanelProgram(problem, limit)) {
            return program.hasPanel();
        }
    }

    /** How many seats a panel that meets the targets can have, whatever was asked for. */
    static Optional<SeatRange> seats(PanelProblem problem, Duration limit) {
        try (PanelProgram program = new PanelProgram(problem, limit)) {
            program.freeSeats();
            OptionalInt least = program.leastSeats();
            return least.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new SeatRange(least.getAsInt(), program.mostSeats().getAsInt()));
        } catch (UndecidedException e) {
            return Optional.empty();
        }
    }
}
