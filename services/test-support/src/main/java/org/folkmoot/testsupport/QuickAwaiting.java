package org.folkmoot.testsupport;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;

/**
 * Has tests of a running application look at once and then soon again for what they await, rather than every tenth of
 * a second from the first tenth on: most of it is there within a few milliseconds. What is not there at last is waited
 * for longer than usual, because machines that run tests are busy.
 *
 * <p>A module names it under {@code META-INF/services} of its tests. Quarkus calls it, because only Quarkus knows the
 * class loader in which its tests find Awaitility.
 */
public final class QuickAwaiting implements QuarkusTestBeforeClassCallback {
    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(IterativePollInterval.iterative(QuickAwaiting::longer, FIRST));
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    /** What takes longer is looked at as seldom as ever: looking costs the slow machine time, too. */
    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST) < 0 ? next : LONGEST;
    }
}
