package org.folkmoot.local.part;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Keeps one part running: starts it when the parts it needs answer, and again whenever it ends. */
public final class Supervisor {
    private static final int FIRST_ATTEMPTS = 2;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** A part that ran this long has recovered; its next end is a new story. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Part part;
    private final Clock clock;
    private final BiConsumer<Part, PartState> listener;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final CompletableFuture<Void> stopping = new CompletableFuture<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private volatile PartState state = new PartState.Waiting();
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile Thread thread;

    public Supervisor(Part part, Clock clock, BiConsumer<Part, PartState> listener) {
        this.part = part;
        this.clock = clock;
        this.listener = listener;
    }

    /** Starts to work as soon as {@code needs} is complete. */
    public void begin(CompletableFuture<Void> needs) {
        thread = Thread.ofPlatform().name("supervisor-" + part.name()).daemon().start(() -> {
            try {
                CompletableFuture.anyOf(needs, stopping).join();
                run();
            } catch (RuntimeException needNotMet) {
                fail("what it needs did not start");
            } finally {
                if (!(state instanceof PartState.Failed)) {
                    become(new PartState.Stopped());
                }
                stopped.complete(null);
            }
        });
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        int failures = 0;
        while (!isStopping()) {
            Instant began = clock.instant();
            become(new PartState.Starting(began));
            String reason;
            Optional<RunningPart> running = Optional.empty();
            try {
                running = Optional.of(part.launch().start());
                reason = "it ended; see " + part.log();
            } catch (Exception notStarted) {
                reason = notStarted.getMessage();
            }
            if (running.isPresent()) {
                watch(running.get(), began);
            } else if (!firstReady.isDone() && ++failures == FIRST_ATTEMPTS) {
                fail(reason);
                return;
            }
            if (isStopping()) {
                return;
            }
            restarts.incrementAndGet();
            pause = Duration.between(began, clock.instant()).compareTo(SETTLED) > 0 ? FIRST_PAUSE : pause;
            become(new PartState.Restarting(reason, pause));
            await(pause);
            pause = longer(pause);
        }
    }

    private void watch(RunningPart running, Instant began) {
        Instant now = clock.instant();
        become(new PartState.Ready(running.pid(), now, Duration.between(began, now)));
        firstReady.complete(null);
        CompletableFuture.anyOf(running.ended(), stopping).join();
        // An interrupt was for the start that is over; the stop shall be an orderly one.
        Thread.interrupted();
        running.stop();
    }

    private void fail(String reason) {
        become(new PartState.Failed(reason));
        firstReady.completeExceptionally(new PartNotStartedException(part.name() + " did not start: " + reason));
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private boolean isStopping() {
        return stopping.isDone();
    }

    private void await(Duration pause) {
        try {
            stopping.get(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException pauseOver) {
            return;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void become(PartState next) {
        state = next;
        listener.accept(part, next);
    }

    public Part part() {
        return part;
    }

    public PartState state() {
        return state;
    }

    public int restarts() {
        return restarts.get();
    }

    /** Completes when the part answers for the first time; exceptionally when it does not start at all. */
    public CompletableFuture<Void> firstReady() {
        return firstReady;
    }

    /** Asks the part to stop; the answer completes when it no longer runs. */
    public CompletableFuture<Void> stop() {
        stopping.complete(null);
        if (state instanceof PartState.Starting) {
            thread.interrupt();
        }
        return stopped;
    }
}
