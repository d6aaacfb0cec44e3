package org.folkmoot.web.drawing;

import java.util.List;
import org.folkmoot.web.draw.DrawState;
import org.folkmoot.web.facts.AssemblyState;

/**
 * Where an organiser says which members leave.
 *
 * @param confirming whether they are asked if these members are to leave
 * @param failure what did not happen; empty when nothing went wrong
 */
record ReplacementsView(
        AssemblyState assembly, ReplacementsPage.Panel panel, boolean confirming, DrawForm form, String failure) {
    public DrawState draw() {
        return panel.published().draw();
    }

    /** Whether sortition could say who the members are. */
    public boolean known() {
        return panel.known();
    }

    public List<PublishedPool.Member> members() {
        return panel.members();
    }

    /** How many seats nobody sits on any more. */
    public int vacant() {
        return panel.vacant().size();
    }

    /** They are named before anybody else is. */
    public String namedAtFirst() {
        return String.join("\n", panel.vacant());
    }

    /** Who was named. */
    public List<PublishedPool.Member> leaving() {
        List<String> named = form.leaving();
        return members().stream()
                .filter(member -> named.contains(member.pseudonym()))
                .toList();
    }

    /** The page of the draw. */
    public String back() {
        return "/stage/" + assembly.id() + "/draws/" + draw().id();
    }

    /** Where this page can be asked for again. */
    public String address() {
        return back() + "/replacements";
    }
}
