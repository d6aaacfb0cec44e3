package org.folkmoot.sortition.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.Draw;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.lottery.pool.Quota;

/**
 * A draw as it is stored.
 *
 * @param area who lives there or below may be drawn; empty: everybody
 * @param notAgain draws whose members are left out
 * @param secret for the pseudonyms of households
 * @param failure why no panels could be found
 * @param people who could be drawn when it was frozen
 * @param directory name of the one where its files lie
 * @param outOfOffice pseudonyms of those whose seats are being filled
 * @param replacement number of the last one that was frozen; 0 before the first
 * @param attempt at finding the panels; whatever an earlier one comes to is refused
 */
public record DrawRow(
        DrawId id,
        AssemblyId assembly,
        String name,
        Optional<AreaCode> area,
        int seats,
        List<Quota> targets,
        Set<DrawId> notAgain,
        byte[] secret,
        DrawStatus status,
        Instant announcedAt,
        Optional<Instant> frozenAt,
        Optional<Instant> drawsAt,
        Optional<Instant> drawnAt,
        Optional<Instant> cancelledAt,
        Optional<String> reason,
        Optional<String> failure,
        Optional<DrawPlan> plan,
        int people,
        Optional<String> root,
        Optional<String> directory,
        List<String> outOfOffice,
        int replacement,
        int attempt,
        Optional<PanelId> panel) {
    /** The feature that the register knows; all others are stated by whoever accepts. */
    public static final String AREA = "area";

    public Draw summary() {
        return new Draw(id, assembly, name, seats);
    }

    /** Whether the targets say how many come from where. */
    public boolean namesAreas() {
        return targets.stream().anyMatch(quota -> quota.feature().equals(AREA));
    }

    public void require(DrawStatus needed) {
        if (status != needed) {
            throw DrawProblem.wrongState(needed, status);
        }
    }
}
