package org.folkmoot.breakout.session;

import java.time.Instant;
import java.util.Collection;
import org.folkmoot.breakout.plan.RoundPlan;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.Round.Message;
import org.folkmoot.contracts.breakout.RoundId;

/**
 * A round and how its rooms are doing.
 *
 * @param rooms that there are now, or were when it closed
 * @param people who have a seat now, or had when it closed
 * @param present those of them who are there
 * @param roomsBelowLeast with somebody in them, and fewer people than the plan's least
 * @param helpCalls rooms that wait for somebody to come
 * @param outcomes rooms that have answered
 */
record RoundView(
        RoundId id,
        AssemblyId assemblyId,
        int number,
        String question,
        RoundPlan plan,
        RoundStatus status,
        Instant preparedAt,
        Instant openedAt,
        Instant closesAt,
        Instant closedAt,
        Message message,
        int rooms,
        int people,
        int present,
        int roomsBelowLeast,
        int helpCalls,
        int outcomes) {
    /** @param rooms of one that is open; of one that has just been opened, none perhaps */
    static RoundView of(RoundRow round, Collection<Room> rooms) {
        if (round.last().isPresent()) {
            RoundRow.Last last = round.last().get();
            return of(round, last.rooms(), last.people(), 0, 0, 0, last.outcomes());
        }
        int least = round.plan().least();
        int people = 0;
        int present = 0;
        int below = 0;
        int calls = 0;
        int outcomes = 0;
        for (Room room : rooms) {
            people += room.people();
            present += room.present();
            below += room.people() > 0 && room.people() < least ? 1 : 0;
            calls += room.helpCalledAt() == null ? 0 : 1;
            outcomes += room.outcomeSent() ? 1 : 0;
        }
        return rooms.isEmpty()
                ? of(round, round.rooms(), round.people(), 0, 0, 0, 0)
                : of(round, rooms.size(), people, present, below, calls, outcomes);
    }

    private static RoundView of(
            RoundRow round, int rooms, int people, int present, int below, int calls, int outcomes) {
        return new RoundView(
                round.id(),
                round.assembly(),
                round.number(),
                round.question(),
                round.plan(),
                round.status(),
                round.preparedAt(),
                round.openedAt().orElse(null),
                round.closesAt().orElse(null),
                round.closedAt().orElse(null),
                round.message().orElse(null),
                rooms,
                people,
                present,
                below,
                calls,
                outcomes);
    }
}
