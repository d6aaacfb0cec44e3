package org.folkmoot.web.panel;

import java.util.List;
import org.folkmoot.web.facts.AssemblyState;

/**
 * The panels of an assembly.
 *
 * @param known whether voting could say which there are
 * @param organiser whether who looks at it may list one
 * @param listed the one just listed; null when none was
 */
record PanelsView(
        AssemblyState assembly,
        List<ListedPanel> panels,
        boolean known,
        boolean organiser,
        ListedPanel listed,
        PanelForm form) {
    PanelsView {
        panels = List.copyOf(panels);
    }

    /** Where this page can be asked for again. */
    public String address() {
        return "/stage/" + assembly.id() + "/panels";
    }
}
