package org.folkmoot.rehearsal.talk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.rehearsal.client.Guest;
import org.folkmoot.rehearsal.client.RoomView;

/** The people of one room, all of whose devices are ours. */
final class Table {
    /** Everybody speaks at most twice, and is asked once more after passing. */
    private static final int MOST_MOVES_EACH = 4;

    private static final int ONE_PASSES_IN = 7;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final RoomId room;
    private final Map<SeatId, Guest> people;

    Table(RoomId room, Map<SeatId, Guest> people) {
        this.room = room;
        this.people = Map.copyOf(people);
    }

    /** @param stuck whether somebody was still to speak */
    record GoRound(int turns, boolean stuck) {}

    RoomId room() {
        return room;
    }

    /** Any of them. */
    Guest someone() {
        return people.values().iterator().next();
    }

    /** Everybody speaks in turn, and says at once that they have finished; now and then somebody passes. */
    GoRound goRound() throws InterruptedException {
        awaitEverybody();
        RoomView view = someone().begin(room);
        int moves = 0;
        while (view.goRound().speaking() && moves < MOST_MOVES_EACH * people.size()) {
            Guest speaker = people.get(view.goRound().speaker());
            if (speaker == null) {
                return new GoRound(moves, true);
            }
            int turn = view.goRound().turn();
            view = ++moves % ONE_PASSES_IN == 0 ? speaker.pass(room, turn) : speaker.done(room, turn);
        }
        return new GoRound(moves, !view.goRound().finished());
    }

    /** Breakout writes down once a second whom it has heard of; only who is there is asked to speak. */
    private void awaitEverybody() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (someone().look(room).present() < people.size() && System.nanoTime() < end) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    void conclude() throws InterruptedException {
        someone().conclude(room, "Ask us earlier, and tell us what came of it", List.of("Trees", "Buses at night"));
    }
}
