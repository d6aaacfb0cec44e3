package org.folkmoot.breakout.session;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.breakout.plan.RoundPlan;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.Round;
import org.folkmoot.contracts.breakout.Round.Message;
import org.folkmoot.contracts.breakout.RoundId;

/**
 * A round as the database has it.
 *
 * @param seed of the allocation, so that a preview shows what will be
 * @param rooms opened at first
 * @param people seated at first
 * @param last what was there when it closed
 */
record RoundRow(
        RoundId id,
        AssemblyId assembly,
        int number,
        String question,
        RoundPlan plan,
        long seed,
        RoundStatus status,
        Instant preparedAt,
        Optional<Instant> openedAt,
        Optional<Instant> closesAt,
        Optional<Instant> closedAt,
        Optional<Message> message,
        int rooms,
        int people,
        Optional<Last> last) {
    /** @param outcomes rooms that had answered */
    record Last(int rooms, int people, int outcomes) {}

    /** As everyone may know it, once it was opened. */
    Round published() {
        return new Round(
                id,
                assembly,
                number,
                question,
                rooms,
                people,
                openedAt.orElseThrow(),
                closesAt.orElseThrow(),
                message.orElse(null));
    }
}
