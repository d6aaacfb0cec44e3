package org.folkmoot.rehearsal.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.folkmoot.local.stack.Stack;
import org.folkmoot.local.stack.StackStatus.PartStatus;
import org.folkmoot.rehearsal.progress.Progress;

/**
 * Kills parts as {@code kill -9} does: nothing is told, nothing is flushed. Which one and when, a seed decides; what is
 * killed is the process that the launcher recorded. Of several brokers only one is away at a time.
 */
final class Killer implements AutoCloseable {
    static final String BROKER = "kafka";
    /** What is killed; the names of parts begin so. */
    static final List<String> KINDS = List.of("voting", "results", BROKER, "postgres");

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    /** A service that finds PostgreSQL away when it starts has to start twice, on a machine with much else to do. */
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private final Stack stack;
    private final Random random;
    private final Rhythm rhythm;
    private final Progress progress;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<FutureTask<Kill>> kills = Collections.synchronizedList(new ArrayList<>());
    private final List<String> deck = new ArrayList<>();
    private final FutureTask<Void> killing = new FutureTask<>(this::run, null);
    private final long begun = System.nanoTime();
    private final long end;

    /** The shortest and the longest time from one kill to the next. */
    record Rhythm(Duration least, Duration most) {
        Duration next(Random random) {
            return least.plusNanos(
                    (long) (random.nextDouble() * most.minus(least).toNanos()));
        }
    }

    private Killer(Stack stack, Rhythm rhythm, Duration duration, long seed, Progress progress) {
        this.stack = stack;
        this.random = new Random(seed);
        this.rhythm = rhythm;
        this.end = begun + duration.toNanos();
        this.progress = progress;
    }

    /**
     * @param duration after which it stops by itself, so that a slow machine comes to the end of a contest; unless there
     *     is something that it has not killed yet
     */
    static Killer begin(Stack stack, Rhythm rhythm, Duration duration, long seed, Progress progress) {
        var killer = new Killer(stack, rhythm, duration, seed, progress);
        Thread.ofPlatform().name("killer").daemon().start(killer.killing);
        return killer;
    }

    private void run() {
        try {
            do {
                killOne();
            } while (!stops(rhythm.next(random)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when something was killed, or when it is time to stop. */
    private void killOne() throws InterruptedException {
        Optional<PartStatus> chosen = choose();
        while (chosen.isEmpty()) {
            if (stops(BETWEEN_LOOKS)) {
                return;
            }
            chosen = choose();
        }
        kill(chosen.get());
    }

    /** Like a deck of cards: each kind of part comes once before any comes again. */
    private Optional<PartStatus> choose() {
        if (deck.isEmpty()) {
            deck.addAll(KINDS);
            Collections.shuffle(deck, random);
        }
        List<PartStatus> ofThatKind = stack.status().parts().stream()
                .filter(part -> part.name().startsWith(deck.getFirst()))
                .toList();
        if (!ofThatKind.stream().allMatch(Killer::isReady)) {
            return Optional.empty();
        }
        deck.removeFirst();
        return Optional.of(ofThatKind.get(random.nextInt(ofThatKind.size())));
    }

    private void kill(PartStatus part) {
        var at = Duration.ofNanos(System.nanoTime() - begun);
        ProcessHandle.of(part.pid()).ifPresent(ProcessHandle::destroyForcibly);
        progress.say("Killed %s (process %d) after %.1f s".formatted(part.name(), part.pid(), at.toMillis() / 1000.0));
        var kill = new Kill(part.name(), part.pid(), at, Optional.empty());
        var recovery = new FutureTask<>(() -> watch(kill));
        kills.add(recovery);
        Thread.ofVirtual().name("recovery-of-" + part.name()).start(recovery);
    }

    private Kill watch(Kill kill) throws InterruptedException {
        long killed = System.nanoTime();
        while (System.nanoTime() - killed < RECOVERY.toNanos()) {
            if (isBack(kill)) {
                return kill.recoveredAfter(Duration.ofNanos(System.nanoTime() - killed));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return kill;
    }

    private boolean isBack(Kill kill) {
        return stack.status().parts().stream()
                .anyMatch(part -> part.name().equals(kill.part()) && isReady(part) && part.pid() != kill.pid());
    }

    private static boolean isReady(PartStatus part) {
        return part.state().equals("ready");
    }

    private boolean stops(Duration pause) throws InterruptedException {
        boolean owing = kills.size() < KINDS.size();
        long left = owing ? pause.toNanos() : Math.min(pause.toNanos(), end - System.nanoTime());
        return stopping.await(left, TimeUnit.NANOSECONDS) || (!owing && System.nanoTime() >= end);
    }

    /** Whether something has not been killed yet, and will be. */
    boolean owesAKill() {
        return kills.size() < KINDS.size() && !killing.isDone();
    }

    /**
     * No more kills; returns when all that was killed is back, or its time for that is over.
     *
     * @throws IllegalStateException if the killing itself came to a bad end
     */
    List<Kill> stop() throws InterruptedException {
        close();
        var watched = new ArrayList<Kill>();
        try {
            killing.get();
            for (var recovery : kills) {
                watched.add(recovery.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The killer failed", failed.getCause());
        }
        return watched;
    }

    @Override
    public void close() {
        stopping.countDown();
    }
}
