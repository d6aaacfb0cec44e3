package org.folkmoot.web.panel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.panel.PanelId;

/**
 * A new panel as it was typed in; that stays when something is to be changed.
 *
 * @param pasted what was pasted; a file has to be chosen again
 */
record PanelForm(String name, String pasted, List<String> mistakes) {
    static final PanelForm EMPTY = new PanelForm("", "", List.of());

    PanelForm {
        name = name == null ? "" : name.strip();
        pasted = pasted == null ? "" : pasted;
        mistakes = List.copyOf(mistakes);
    }

    PanelForm with(List<String> found) {
        return new PanelForm(name, pasted, found);
    }

    /** What is wrong with the name; empty when nothing is. */
    List<String> mistakesInName(PanelId id, List<ListedPanel> panels) {
        List<String> found = new ArrayList<>();
        if (name.isEmpty()) {
            found.add("Give the panel a name: the stage chooses it by that.");
        }
        if (panels.stream()
                .anyMatch(panel -> panel.isCalled(name) && !panel.id().equals(id.toString()))) {
            found.add("There is another panel of this name. Choose another name.");
        }
        return found;
    }

    /** The same form sent twice lists one panel, and another list never takes the place of an earlier one. */
    PanelId id(AssemblyId assembly, List<String> members) {
        String all = assembly + "\n" + name + "\n" + String.join("\n", members);
        return new PanelId(UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)));
    }
}
