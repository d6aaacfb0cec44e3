package org.folkmoot.contracts.breakout;

import java.time.Instant;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;

/**
 * A room as everyone may know it: numbers, and nobody in it.
 *
 * @param number from 1 in its round
 * @param area that its people were gathered for; null: from everywhere
 * @param people who have a seat in it
 * @param present those of them whose devices were heard of lately
 * @param revision rises by one with every change of the room or of what goes on in it
 * @param helpCalledAt since when the room waits for somebody to come and help; null: it does not
 * @param outcomeSent whether it has answered what it was asked
 */
public record Room(
        RoomId id,
        RoundId roundId,
        AssemblyId assemblyId,
        int number,
        AreaCode area,
        int people,
        int present,
        int revision,
        Instant helpCalledAt,
        boolean outcomeSent) {}
