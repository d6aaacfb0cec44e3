package org.folkmoot.sortition.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.sortition.deed.Deeds;
import org.folkmoot.sortition.draw.DrawPlan;
import org.folkmoot.sortition.draw.DrawProblem;
import org.folkmoot.sortition.draw.DrawStatus;
import org.folkmoot.sortition.draw.DrawStore;
import org.folkmoot.sortition.randomness.RandomnessConfig;

/** Ends the gathering: from now on nobody is added, and the panels are looked for. */
@ApplicationScoped
class FreezeService {
    private final DrawStore draws;
    private final Deeds deeds;
    private final RandomnessConfig config;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    FreezeService(DrawStore draws, Deeds deeds, RandomnessConfig config) {
        this.draws = draws;
        this.deeds = deeds;
        this.config = config;
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
