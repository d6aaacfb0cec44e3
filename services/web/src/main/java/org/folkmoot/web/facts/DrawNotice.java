package org.folkmoot.web.facts;

import org.folkmoot.contracts.draw.Draw;
import org.folkmoot.contracts.draw.DrawEvent;

/**
 * A draw by lot as its last event tells it: enough to lead to its pages.
 *
 * @param word where it stands
 */
public record DrawNotice(Draw draw, String word, boolean cancelled) {
    static DrawNotice of(DrawEvent event) {
        return switch (event) {
            case DrawEvent.DrawAnnounced announced -> new DrawNotice(announced.draw(), "Inviting", false);
            case DrawEvent.DrawFrozen frozen -> new DrawNotice(frozen.draw(), "Ready to be drawn", false);
            case DrawEvent.DrawCompleted completed -> new DrawNotice(completed.draw(), "Drawn", false);
            case DrawEvent.DrawCancelled cancelled -> new DrawNotice(cancelled.draw(), "Cancelled", true);
        };
    }
}
