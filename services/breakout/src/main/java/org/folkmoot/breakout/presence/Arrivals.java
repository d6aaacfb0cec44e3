package org.folkmoot.breakout.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.folkmoot.breakout.attendance.Person;
import org.folkmoot.contracts.breakout.RoundId;

/**
 * Seats those who come while rooms are open. Whoever comes while others are being seated is seated with the next
 * portion: however many come at once, the state of the rooms is read once for all of them.
 */
@ApplicationScoped
class Arrivals {
    private static final int PORTION = 500;

    private final Desks desks;
    private final Usher usher;
    private final Map<RoundId, Queue<Newcomer>> queues = new ConcurrentHashMap<>();

    Arrivals(Desks desks, Usher usher) {
        this.desks = desks;
        this.usher = usher;
    }

    private record Newcomer(Person person, CompletableFuture<Arrival> arrival) {}

    /** Their seat: the one they have, their former one if it is free, or the best there is. */
    Arrival arrive(RoundId round, Person person) {
        Queue<Newcomer> queue = queues.computeIfAbsent(round, _ -> new ConcurrentLinkedQueue<>());
        Newcomer newcomer = new Newcomer(person, new CompletableFuture<>());
        queue.add(newcomer);
        try {
            // Whoever has the desk next seats all who came until then.
            while (!newcomer.arrival().isDone()) {
                desks.inTurn(() -> {
                    if (!newcomer.arrival().isDone()) {
                        seat(desks.desk(round), round, queue);
                    }
                });
            }
            return newcomer.arrival().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            queue.remove(newcomer);
        }
    }

    private void seat(Desk desk, RoundId round, Queue<Newcomer> queue) {
        List<Newcomer> portion = portion(queue);
        try {
            Map<?, Arrival> arrivals = usher.seat(
                    desk, round, portion.stream().map(Newcomer::person).toList());
            portion.forEach(newcomer ->
                    newcomer.arrival().complete(arrivals.get(newcomer.person().id())));
        } catch (RuntimeException e) {
            portion.forEach(newcomer -> newcomer.arrival().completeExceptionally(e));
        }
    }

    private static List<Newcomer> portion(Queue<Newcomer> queue) {
        List<Newcomer> portion = new ArrayList<>();
        while (portion.size() < PORTION) {
            Newcomer next = queue.poll();
            if (next == null) {
                break;
            }
            portion.add(next);
        }
        return portion;
    }
}
