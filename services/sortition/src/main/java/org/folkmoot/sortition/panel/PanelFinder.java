package org.folkmoot.sortition.panel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.folkmoot.lottery.audit.SelfAudit;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.lottery.draw.Freezing;
import org.folkmoot.lottery.draw.FrozenPool;
import org.folkmoot.lottery.draw.PeopleTable;
import org.folkmoot.lottery.draw.Terms;
import org.folkmoot.lottery.fair.PanelLotteries;
import org.folkmoot.lottery.feasibility.Feasibility;
import org.folkmoot.lottery.file.Problem;
import org.folkmoot.lottery.panel.PanelLottery;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.sortition.draw.DrawDirectories;
import org.folkmoot.sortition.draw.DrawPlan;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.draw.DrawStore;
import org.jboss.logging.Logger;

/**
 * Looks for the panels of draws that were frozen, one draw at a time, outside any transaction: it may take minutes.
 * Should this process end in the middle, another one begins anew; nobody has seen anything of it.
 */
@ApplicationScoped
class PanelFinder {
    private static final Logger LOG = Logger.getLogger(PanelFinder.class);

    /** Longer than the largest pool takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final DrawStore draws;
    private final Candidates candidates;
    private final Replacements replacements;
    private final FoundPanels found;
    private final DrawDirectories directories;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    PanelFinder(
            DrawStore draws,
            Candidates candidates,
            Replacements replacements,
            FoundPanels found,
            DrawDirectories directories) {
        this.draws = draws;
        this.replacements = replacements;
        this.candidates = candidates;
        this.found = found;
        this.directories = directories;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant();
        Optional<DrawRow> taken = QuarkusTransaction.requiringNew().call(() -> draws.take(now, now.plus(PATIENCE)));
        taken.ifPresent(this::find);
    }

    private void find(DrawRow draw) {
        try {
            if (draw.directory().isPresent()) {
                replacements.find(draw);
                return;
            }
            Pool pool = QuarkusTransaction.requiringNew().call(() -> candidates.pool(draw));
            List<Problem> problems = Feasibility.examine(pool, draw.seats());
            if (problems.isEmpty()) {
                freeze(draw, pool);
            } else {
                found.none(draw.id(), problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The files of a draw could not be written", e);
        } catch (DrawRefusedException e) {
            found.none(draw.id(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "The panels could not be found drawId=%s", draw.id());
            found.none(draw.id(), "The panels could not be found; the service's log says why.");
        }
    }

    private void freeze(DrawRow draw, Pool pool) throws IOException {
        DrawPlan plan = draw.plan().orElseThrow();
        FrozenPool frozen = FrozenPool.freeze(pool, random);
        Terms terms = new Terms(
                draw.seats(),
                plan.objective(),
                plan.panels(),
                draw.frozenAt().orElseThrow(),
                plan.randomness().plan(),
                false,
                Optional.empty());
        var lottery = new AtomicReference<PanelLottery>();
        Path directory = directories.directory().resolve(draw.id() + "-" + UUID.randomUUID());
        Freezing.Frozen result = Freezing.freeze(
                frozen,
                new PeopleTable(
                        List.of(),
                        pool.people().stream().collect(Collectors.toMap(person -> person.id(), person -> List.of()))),
                terms,
                (problem, seed) -> lottery.updateAndGet(
                        _ -> PanelLotteries.compute(problem, plan.objective(), plan.panels(), seed)),
                SelfAudit::judge,
                directory);
        boolean inTime = found.frozen(draw, frozen, lottery.get(), result);
        LOG.infof(
                "Panels found drawId=%s people=%d method=%s published=%b",
                draw.id(), pool.people().size(), result.method(), inTime);
    }
}
