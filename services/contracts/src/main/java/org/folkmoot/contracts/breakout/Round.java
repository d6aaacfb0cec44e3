package org.folkmoot.contracts.breakout;

import java.time.Instant;
import org.folkmoot.contracts.assembly.AssemblyId;

/**
 * A round as everyone may know it.
 *
 * @param number from 1 in its assembly
 * @param question what the rooms are to talk about
 * @param rooms how many were opened at first
 * @param people who were given a seat at first
 * @param closesAt when it is to close; may be moved either way until then
 * @param message what was last said to all rooms; null: nothing
 */
public record Round(
        RoundId id,
        AssemblyId assemblyId,
        int number,
        String question,
        int rooms,
        int people,
        Instant openedAt,
        Instant closesAt,
        Message message) {
    /** Something said to all rooms by the stage. */
    public record Message(String text, Instant saidAt) {}
}
