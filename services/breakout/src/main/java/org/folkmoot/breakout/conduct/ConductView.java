package org.folkmoot.breakout.conduct;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.SeatId;

/**
 * What was reported in an assembly, and what was done, the newest first.
 *
 * @param responsible username of the one person who may remove from the assembly; absent: nobody was named
 */
record ConductView(String responsible, List<Report> reports, List<Removal> removals) {
    /**
     * @param number of the room
     * @param name what they were called in the room; absent: nothing, or everything about them was erased
     * @param seatId of who was reported
     */
    record Report(
            ReportId id, RoomId roomId, int number, String name, String reason, Instant reportedAt, SeatId seatId) {}

    /**
     * @param scope {@code room} or {@code assembly}
     * @param seatId of who was removed
     * @param by username; absent: {@code bySeatId}, a certified facilitator in the room
     */
    record Removal(
            RemovalId id,
            String scope,
            RoomId roomId,
            SeatId seatId,
            String reason,
            String by,
            SeatId bySeatId,
            Instant removedAt,
            String liftedBy,
            Instant liftedAt) {}
}
