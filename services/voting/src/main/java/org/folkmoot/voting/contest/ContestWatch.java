package org.folkmoot.voting.contest;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Looks at every contest this instance knows, again and again, on a thread of its own. It begins when all that was said
 * before is known: what was said long ago is no reason to act before the rest is. A look that fails is repeated.
 */
public final class ContestWatch {
    private static final Logger LOG = Logger.getLogger(ContestWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Contests contests;
    private final Duration pause;
    private final Consumer<Contest> look;
    private final Thread thread;
    private volatile boolean closing;

    /**
     * @param name of the thread
     * @param pause between two looks at all of them
     */
    public ContestWatch(String name, Duration pause, Contests contests, Consumer<Contest> look) {
        this.contests = contests;
        this.pause = pause;
        this.look = look;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Returns when the look that is under way has ended, or after five seconds. */
    public void stop() throws InterruptedException {
        closing = true;
        LockSupport.unpark(thread);
        thread.join(PATIENCE);
    }

    private void run() {
        while (!closing) {
            if (contests.caughtUp()) {
                contests.all().forEach(this::lookPatiently);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private void lookPatiently(Contest contest) {
        try {
            look.accept(contest);
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "Looking at a contest again after a failure watch=%s contestId=%s",
                    thread.getName(),
                    contest.id());
        }
    }
}
