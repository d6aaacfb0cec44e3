package org.folkmoot.sortition.draw;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.panel.PanelId;

/**
 * A draw as anyone may see it.
 *
 * @param answers how many were invited, and what they said
 * @param people who can be drawn, once it is frozen
 * @param root of everything that was published, 64 hexadecimal digits
 * @param replacements how often seats were filled, or are being filled
 */
public record DrawView(
        DrawId id,
        AssemblyId assemblyId,
        String name,
        AreaCode area,
        int seats,
        List<Target> targets,
        DrawStatus status,
        Instant announcedAt,
        Instant frozenAt,
        Instant drawsAt,
        Instant drawnAt,
        Instant cancelledAt,
        String reason,
        String failure,
        DrawPlan plan,
        Answers answers,
        Integer people,
        String root,
        int replacements,
        PanelId panelId) {
    /** Of those who were invited. */
    public record Answers(int invited, int accepted, int declined, int expired) {}

    static DrawView of(DrawRow draw, Answers answers) {
        return new DrawView(
                draw.id(),
                draw.assembly(),
                draw.name(),
                draw.area().orElse(null),
                draw.seats(),
                draw.targets().stream().map(Target::of).toList(),
                draw.status(),
                draw.announcedAt(),
                draw.frozenAt().orElse(null),
                draw.drawsAt().orElse(null),
                draw.drawnAt().orElse(null),
                draw.cancelledAt().orElse(null),
                draw.reason().orElse(null),
                draw.failure().orElse(null),
                draw.plan().orElse(null),
                answers,
                draw.root().isPresent() ? draw.people() : null,
                draw.root().orElse(null),
                draw.replacement(),
                draw.panel().orElse(null));
    }
}
