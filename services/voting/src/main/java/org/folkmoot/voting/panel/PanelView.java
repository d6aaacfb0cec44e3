package org.folkmoot.voting.panel;

import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.panel.PanelEvent.PanelListed;
import org.folkmoot.contracts.panel.PanelId;

/**
 * A panel without the names of its members.
 *
 * @param drawn by lot, and so not to be changed by hand
 */
record PanelView(PanelId id, AssemblyId assemblyId, String name, int members, boolean drawn) {
    static PanelView of(PanelListed panel, boolean drawn) {
        return new PanelView(
                panel.panelId(),
                panel.assemblyId(),
                panel.name(),
                panel.members().size(),
                drawn);
    }
}
