package org.folkmoot.voting.ballot;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.folkmoot.contracts.ballot.VoterKey;

/**
 * Lets the ballots of one voter through one at a time, so that each is judged by what became of the one before it.
 * Those of different voters do not wait for each other. Voter keys differ between contests.
 */
final class VoterTurns {
    private final Map<VoterKey, CompletableFuture<?>> last = new ConcurrentHashMap<>();

    <T> CompletableFuture<T> inTurn(VoterKey voter, Supplier<CompletableFuture<T>> task) {
        CompletableFuture<T> turn = new CompletableFuture<>();
        CompletableFuture<?> before = last.put(voter, turn);
        CompletableFuture<T> done = turn.whenComplete((_, _) -> last.remove(voter, turn));
        if (before == null) {
            run(task, turn);
        } else {
            // On another thread: a long queue of one voter must not pile up on the stack of the thread that ends it.
            CompletableFuture<Void> _ = before.handleAsync((_, _) -> {
                run(task, turn);
                return null;
            });
        }
        return done;
    }

    private static <T> void run(Supplier<CompletableFuture<T>> task, CompletableFuture<T> turn) {
        CompletableFuture<T> result;
        try {
            result = task.get();
        } catch (RuntimeException e) {
            turn.completeExceptionally(e);
            return;
        }
        CompletableFuture<T> _ = result.whenComplete((value, failure) -> {
            if (failure == null) {
                turn.complete(value);
            } else {
                turn.completeExceptionally(failure);
            }
        });
    }
}
