package org.folkmoot.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SupervisorTest {
    private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final Queue<OneRun> runs = new ConcurrentLinkedQueue<>();

    @Test
    void startsAPartAgainThatEnds() {
        // Given
        var supervisor = supervise(this::run);
        supervisor.begin(NOTHING);
        supervisor.firstReady().join();

        // When
        runs.element().end.complete(null);

        // Then
        await().until(() -> runs.size() == 2 && supervisor.state() instanceof PartState.Ready);
        assertThat(supervisor.restarts()).isEqualTo(1);
        supervisor.stop().join();
    }

    @Test
    void stopsForGood() {
        var supervisor = supervise(this::run);
        supervisor.begin(NOTHING);
        supervisor.firstReady().join();

        supervisor.stop().join();

        assertThat(runs).hasSize(1).allMatch(run -> run.end.isDone());
        assertThat(heard).containsExactly("starting", "ready", "stopped");
    }

    @Test
    void waitsForWhatThePartNeeds() {
        // Given
        var need = new CompletableFuture<Void>();
        var supervisor = supervise(this::run);

        // When
        supervisor.begin(need);

        // Then
        assertThat(runs).isEmpty();
        need.complete(null);
        supervisor.firstReady().join();
        assertThat(runs).hasSize(1);
        supervisor.stop().join();
    }

    @Test
    void givesUpOnAPartThatNeverStarted() {
        var supervisor = supervise(() -> {
            throw new IllegalStateException("no such program");
        });

        supervisor.begin(NOTHING);

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> supervisor.firstReady().join())
                .withMessageContaining("part did not start: no such program");
        supervisor.stop().join();
        assertThat(heard).containsExactly("starting", "restarting", "starting", "failed");
    }

    @Test
    void stopsAPartThatIsStillWaiting() {
        var supervisor = supervise(this::run);
        supervisor.begin(new CompletableFuture<>());

        supervisor.stop().join();

        assertThat(runs).isEmpty();
    }

    private Supervisor supervise(Part.Launch launch) {
        var part = new Part("part", Set.of(), 0, Path.of("part.log"), launch);
        return new Supervisor(part, Clock.systemUTC(), (changed, state) -> heard.add(state.word()));
    }

    private RunningPart run() {
        var run = new OneRun(new CompletableFuture<>());
        runs.add(run);
        return run;
    }

    private record OneRun(CompletableFuture<Void> end) implements RunningPart {
        @Override
        public OptionalLong pid() {
            return OptionalLong.empty();
        }

        @Override
        public CompletableFuture<?> ended() {
            return end;
        }

        @Override
        public void stop() {
            end.complete(null);
        }
    }
}
