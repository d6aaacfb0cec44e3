package org.folkmoot.rehearsal.replay;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** So many people at once, each taking up the next thing when done with the last. */
public final class Crowd {
    private final int size;

    public Crowd(int size) {
        this.size = size;
    }

    /** Things are begun in their order. When one fails, no more are begun and its exception comes out. */
    public <T> void each(List<T> things, Task<T> task) throws InterruptedException {
        var next = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = new ExecutorCompletionService<Void>(threads);
            for (int person = 0; person < size; person++) {
                people.submit(() -> {
                    for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
                        task.run(things.get(i));
                    }
                    return null;
                });
            }
            for (int person = 0; person < size; person++) {
                try {
                    people.take().get();
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    throw e.getCause() instanceof RuntimeException cause
                            ? cause
                            : new IllegalStateException("A person of the crowd gave up", e.getCause());
                } catch (InterruptedException e) {
                    threads.shutdownNow();
                    throw e;
                }
            }
        }
    }

    /** What one person does with one thing. */
    @FunctionalInterface
    public interface Task<T> {
        void run(T thing) throws InterruptedException;
    }
}
