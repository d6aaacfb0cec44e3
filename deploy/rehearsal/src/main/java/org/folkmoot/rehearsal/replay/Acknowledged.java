package org.folkmoot.rehearsal.replay;

import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.rehearsal.client.Receipt;
import org.folkmoot.rehearsal.festival.Cast;

/**
 * What the client itself knows of a ballot that was answered with 201.
 *
 * @param atNanos when the answer was here, on the clock of {@link System#nanoTime()}
 */
public record Acknowledged(Cast cast, Receipt receipt, long atNanos) {
    public Selection selection() {
        return new Selection.Choices(cast.choices());
    }
}
