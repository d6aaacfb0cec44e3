package org.folkmoot.sortition.panel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.folkmoot.lottery.audit.SelfAudit;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.lottery.draw.Freezing;
import org.folkmoot.lottery.draw.FrozenPool;
import org.folkmoot.lottery.draw.Leftovers;
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
 * While it looks it says so; should this process end in the middle, whoever looks next begins anew, and nobody has seen
 * anything of it. Should it only have been slow, what it finds is refused and thrown away.
 */
@ApplicationScoped
class PanelFinder {
    private static final Logger LOG = Logger.getLogger(PanelFinder.class);

    /** Without a word for so long, whoever was at work is taken to have ended. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DrawStore draws;
    private final Candidates candidates;
    private final Replacements replacements;
    private final FoundPanels found;
    private final DrawDirectories directories;
    private final AtomicReference<DrawRow> underWay = new AtomicReference<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    PanelFinder(
            DrawStore draws,
            Candidates candidates,
            Replacements replacements,
            FoundPanels found,
            DrawDirectories directories,
            Clock clock) {
        this.draws = draws;
        this.replacements = replacements;
        this.candidates = candidates;
        this.found = found;
        this.directories = directories;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant();
        Optional<DrawRow> taken = QuarkusTransaction.requiringNew().call(() -> draws.take(now, now.plus(PATIENCE)));
        taken.ifPresent(draw -> {
            underWay.set(draw);
            try {
                find(draw);
            } finally {
                underWay.set(null);
            }
        });
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void goOn() {
        DrawRow draw = underWay.get();
        if (draw != null) {
            draws.goOn(draw, clock.instant().plus(PATIENCE));
        }
    }

    void find(DrawRow draw) {
        try {
            if (draw.directory().isPresent()) {
                replacements.find(draw);
                return;
            }
            Candidates.Gathered gathered = QuarkusTransaction.requiringNew().call(() -> candidates.gather(draw));
            if (gathered.pool().people().isEmpty()) {
                found.none(draw, "nobody has said yes whom the lot could fall on; invite people first");
                return;
            }
            List<Problem> problems = Feasibility.examine(gathered.pool(), draw.seats());
            if (problems.isEmpty()) {
                freeze(draw, gathered);
            } else {
                found.none(draw, problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
            }
        } catch (DrawRefusedException e) {
            found.none(draw, Whereabouts.hidden(e.getMessage(), directories.directory()));
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The panels could not be found drawId=%s", draw.id());
            found.none(draw, "The panels could not be found; the service's log says why.");
        }
    }

    private void freeze(DrawRow draw, Candidates.Gathered gathered) throws IOException {
        Pool pool = gathered.pool();
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
        boolean published = found.frozen(draw, gathered, frozen, lottery.get(), result);
        if (!published) {
            Leftovers.delete(directory);
        }
        LOG.infof(
                "Panels found drawId=%s people=%d method=%s published=%b",
                draw.id(), pool.people().size(), result.method(), published);
    }
}
