package org.folkmoot.contracts.panel;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;

/** What stands on {@code voting.panels.v1}. Read by voting only: it says who sits on a panel. */
public sealed interface PanelEvent {
    PanelId panelId();

    /** A panel's members, all of them; listing it again replaces them for contests prepared afterwards. */
    record PanelListed(
            PanelId panelId, AssemblyId assemblyId, String name, List<ParticipantId> members, Instant listedAt)
            implements PanelEvent {
        public PanelListed {
            members = List.copyOf(members);
        }
    }
}
