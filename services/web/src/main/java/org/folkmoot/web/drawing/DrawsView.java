package org.folkmoot.web.drawing;

import java.util.List;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.web.draw.DrawState;
import org.folkmoot.web.facts.AssemblyState;

/**
 * The draws of an assembly.
 *
 * @param known whether sortition could say which there are
 * @param organiser whether who looks at it may announce one
 * @param failure what did not happen; empty when nothing went wrong
 * @param areas from which people can be drawn
 */
record DrawsView(
        AssemblyState assembly,
        List<DrawState> draws,
        boolean known,
        boolean organiser,
        DrawForm form,
        String failure,
        List<AreaDefined> areas) {
    DrawsView {
        draws = List.copyOf(draws);
        areas = List.copyOf(areas);
    }

    /** Where this page can be asked for again. */
    public String address() {
        return "/stage/" + assembly.id() + "/draws";
    }
}
