package org.folkmoot.contracts.draw;

import java.time.Instant;
import org.folkmoot.contracts.panel.PanelId;

/** What stands on {@code sortition.draws.v1}: how far a draw has come. It names nobody. */
public sealed interface DrawEvent {
    Draw draw();

    /** A draw will be made; people are invited from now on. */
    record DrawAnnounced(Draw draw, Instant announcedAt) implements DrawEvent {}

    /**
     * Nobody can be added any more, and the panels in the hat are published.
     *
     * @param people who can be drawn
     * @param root of all that was published, 64 hexadecimal digits
     * @param drawsAt when the public randomness that decides will be known
     */
    record DrawFrozen(Draw draw, int people, String root, Instant frozenAt, Instant drawsAt) implements DrawEvent {}

    /**
     * The lot has fallen, or fell again for seats that became empty.
     *
     * @param panelId under which the members may vote
     */
    record DrawCompleted(Draw draw, PanelId panelId, Instant drawnAt) implements DrawEvent {}

    /** There will be no panel. */
    record DrawCancelled(Draw draw, String reason, Instant cancelledAt) implements DrawEvent {}
}
