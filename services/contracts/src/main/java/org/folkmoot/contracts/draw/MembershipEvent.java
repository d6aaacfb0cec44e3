package org.folkmoot.contracts.draw;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.contracts.participant.ParticipantId;

/** What stands on {@code sortition.panels.v1}: who was drawn. Read by voting and registration only. */
public sealed interface MembershipEvent {
    PanelId panelId();

    /**
     * The members of a panel, all of them. Whenever somebody is replaced, the panel gets another id.
     *
     * @param members by id
     */
    record PanelDrawn(PanelId panelId, Draw draw, List<ParticipantId> members, Instant drawnAt)
            implements MembershipEvent {
        public PanelDrawn {
            members = List.copyOf(members);
        }
    }
}
