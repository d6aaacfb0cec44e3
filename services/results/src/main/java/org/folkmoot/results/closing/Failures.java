package org.folkmoot.results.closing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.contracts.contest.ContestId;

/** Counts that failed; each further one of a contest is waited for twice as long, since it reads the whole log. */
final class Failures {
    private static final int MOST_DOUBLINGS = 5;

    private final Duration pause;
    private final Map<ContestId, Failure> failures = new HashMap<>();

    Failures(Duration pause) {
        this.pause = pause;
    }

    private record Failure(int before, Instant again) {}

    boolean allowAnotherTry(ContestId contest, Instant now) {
        Failure last = failures.get(contest);
        return last == null || !now.isBefore(last.again());
    }

    /** How long it is left alone now. */
    Duration add(ContestId contest, Instant now) {
        Failure last = failures.get(contest);
        int before = last == null ? 0 : Math.min(MOST_DOUBLINGS, last.before() + 1);
        Duration wait = pause.multipliedBy(1L << before);
        failures.put(contest, new Failure(before, now.plus(wait)));
        return wait;
    }
}
