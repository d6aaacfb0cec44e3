package org.folkmoot.sortition.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
import org.folkmoot.sortition.submission.Submission;
import org.folkmoot.sortition.submission.Submissions;

/** Ends the gathering: from now on nobody is added, and the panels are looked for. */
@ApplicationScoped
class FreezeService {
    private final DrawStore draws;
    private final PoolStore pools;
    private final Submissions submissions;
    private final Deeds deeds;
    private final RandomnessConfig config;
    private final Clock clock;

    FreezeService(
            DrawStore draws,
            PoolStore pools,
            Submissions submissions,
            Deeds deeds,
            RandomnessConfig config,
            Clock clock) {
        this.draws = draws;
        this.pools = pools;
        this.submissions = submissions;
        this.deeds = deeds;
        this.config = config;
        this.clock = clock;
    }

    /** The seats of those who leave are filled by the rules of the first draw. */
    @Transactional
    void replace(DrawId id, ReplaceRequest request, Submission submission) {
        DrawRow draw = draws.lock(id);
        Instant now = clock.instant();
        if (submissions.before(submission, id.toString(), now).isPresent()) {
            return;
        }
        draw.require(DrawStatus.DRAWN);
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
        deeds.record(id, now, submission.by(), "asked for replacements", Map.of("outOfOffice", leaving, "plan", plan));
    }

    @Transactional
    void freeze(DrawId id, FreezeRequest request, Submission submission) {
        DrawRow draw = draws.lock(id);
        Instant now = clock.instant();
        if (submissions.before(submission, id.toString(), now).isPresent()) {
            return;
        }
        draw.require(DrawStatus.GATHERING);
        List<InputError> errors = request.errors(draw.seats(), now, config.notice());
        if (!errors.isEmpty()) {
            throw DrawProblem.FREEZE_REJECTED.because("Change the fields named in errors.", errors);
        }
        DrawPlan plan = request.plan(now, config.notice());
        draws.compute(id, plan, now);
        deeds.record(id, now, submission.by(), "froze the pool", Map.of("plan", plan));
    }
}
