package org.folkmoot.voting.panel;

import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.panel.PanelEvent.PanelListed;
import org.folkmoot.contracts.panel.PanelId;

/** A panel without the names of its members. */
record PanelView(PanelId id, AssemblyId assemblyId, String name, int members) {
    static PanelView of(PanelListed panel) {
        return new PanelView(
                panel.panelId(),
                panel.assemblyId(),
                panel.name(),
                panel.members().size());
    }
}
