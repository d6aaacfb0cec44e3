package org.folkmoot.sortition.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.sortition.deed.Deeds;
import org.folkmoot.sortition.draw.DrawPlan;
import org.folkmoot.sortition.draw.DrawProblem;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.draw.DrawStatus;
import org.folkmoot.sortition.draw.DrawStore;
import org.folkmoot.sortition.pool.PoolStore;
import org.folkmoot.sortition.randomness.RandomnessConfig;

/** Ends the gathering: from now on nobody is added, and the panels are looked for. */
@ApplicationScoped
class FreezeService {
    private final DrawStore draws;
    private final PoolStore pools;
    private final Deeds deeds;
    private final RandomnessConfig config;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    FreezeService(DrawStore draws, PoolStore pools, Deeds deeds, RandomnessConfig config) {
        this.draws = draws;
        this.pools = pools;
        this.deeds = deeds;
        this.config = config;
    }

    /** The seats of those who leave are filled by the rules of the first draw. */
    @Transactional
    void replace(DrawId id, ReplaceRequest request, String by) {
        DrawRow draw = draws.lock(id);
        draw.require(DrawStatus.DRAWN);
        Instant now = clock.instant();
        List<InputError> errors = new ArrayList<>(request.randomness().errors(now, config.notice()));
        Set<String> leaving = new TreeSet<>(request.outOfOffice());
        Set<String> members = pools.members(id, leaving).keySet();
        leaving.stream()
                .filter(pseudonym -> !members.contains(pseudonym))
                .forEach(pseudonym -> errors.add(InputError.field("outOfOffice", pseudonym + " is no member")));
        if (!errors.isEmpty()) {
            throw DrawProblem.REPLACEMENT_REJECTED.because("Change the fields named in errors.", errors);
        }
        DrawPlan before = draw.plan().orElseThrow();
        DrawPlan plan = new DrawPlan(
                before.objective(), before.panels(), request.randomness().fixed(now, config.notice()));
        draws.replace(id, plan, List.copyOf(leaving), now);
        deeds.record(id, now, by, "asked for replacements", Map.of("outOfOffice", leaving, "plan", plan));
    }

    @Transactional
    void freeze(DrawId id, FreezeRequest request, String by) {
        draws.lock(id).require(DrawStatus.GATHERING);
        Instant now = clock.instant();
        List<InputError> errors = request.errors(now, config.notice());
        if (!errors.isEmpty()) {
            throw DrawProblem.FREEZE_REJECTED.because("Change the fields named in errors.", errors);
        }
        DrawPlan plan = request.plan(now, config.notice());
        draws.compute(id, plan, now);
        deeds.record(id, now, by, "froze the pool", Map.of("plan", plan));
    }
}
