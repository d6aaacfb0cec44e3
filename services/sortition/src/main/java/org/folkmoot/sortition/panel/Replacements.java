package org.folkmoot.sortition.panel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.lottery.audit.SelfAudit;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.lottery.draw.Freezing;
import org.folkmoot.lottery.draw.Leftovers;
import org.folkmoot.lottery.draw.Replacement;
import org.folkmoot.lottery.draw.Terms;
import org.folkmoot.lottery.fair.PanelLotteries;
import org.folkmoot.lottery.feasibility.Feasibility;
import org.folkmoot.lottery.file.Problem;
import org.folkmoot.sortition.draw.DrawDirectories;
import org.folkmoot.sortition.draw.DrawPlan;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.pool.PoolStore;

/** Looks for the panels that fill the seats of those who leave, by the rules of the first draw. */
@ApplicationScoped
class Replacements {
    private static final String PREFIX = "replacement-";

    private final PoolStore pools;
    private final FoundPanels found;
    private final DrawDirectories directories;

    Replacements(PoolStore pools, FoundPanels found, DrawDirectories directories) {
        this.pools = pools;
        this.found = found;
        this.directories = directories;
    }

    /** Where the draw lies that waits for its randomness, or was the last to get it. */
    static Path latest(DrawRow draw, Path home) {
        Path first = home.resolve(draw.directory().orElseThrow());
        return draw.replacement() == 0 ? first : first.resolve(PREFIX + draw.replacement());
    }

    void find(DrawRow draw) throws IOException {
        DrawPlan plan = draw.plan().orElseThrow();
        Path first = directories.directory().resolve(draw.directory().orElseThrow());
        if (!found.clear(draw, first.resolve(PREFIX + (draw.replacement() + 1)))) {
            return;
        }
        Set<String> leaving = Set.copyOf(QuarkusTransaction.requiringNew()
                .call(() -> pools.members(draw.id(), draw.outOfOffice()))
                .values());
        Replacement replacement = Replacement.prepare(first, leaving, OptionalInt.empty());
        replacement.admit(plan.randomness().plan(), draw.frozenAt().orElseThrow());
        if (replacement.pool().people().isEmpty()) {
            throw new DrawRefusedException("nobody is left in the pool who could take a seat");
        }
        List<Problem> problems = Feasibility.examine(replacement.pool().published(), replacement.seats());
        if (!problems.isEmpty()) {
            throw new DrawRefusedException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        Terms terms = new Terms(
                replacement.seats(),
                plan.objective(),
                plan.panels(),
                draw.frozenAt().orElseThrow(),
                plan.randomness().plan(),
                false,
                Optional.of(replacement.replaces()));
        Freezing.Frozen frozen = Freezing.freeze(
                replacement.pool(),
                replacement.people(),
                terms,
                (problem, seed) -> PanelLotteries.compute(problem, plan.objective(), plan.panels(), seed),
                SelfAudit::judge,
                directories.directory().resolve(draw.id() + "-" + UUID.randomUUID()));
        try {
            found.replacement(draw, replacement.pool().people().size(), frozen, replacement.out());
        } finally {
            Leftovers.delete(frozen.directory());
        }
    }
}
