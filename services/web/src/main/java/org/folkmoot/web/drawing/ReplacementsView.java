package org.folkmoot.web.drawing;

import java.util.List;
import org.folkmoot.web.draw.DrawState;
import org.folkmoot.web.draw.PublishedDraw;
import org.folkmoot.web.facts.AssemblyState;

/**
 * Where an organiser says which members leave.
 *
 * @param members who sit on the panel
 * @param known whether sortition could say who they are
 * @param confirming whether they are asked if these members are to leave
 * @param failure what did not happen; empty when nothing went wrong
 */
record ReplacementsView(
        AssemblyState assembly,
        PublishedDraw published,
        List<PublishedPool.Member> members,
        boolean known,
        boolean confirming,
        DrawForm form,
        String failure) {
    ReplacementsView {
        members = List.copyOf(members);
    }

    public DrawState draw() {
        return published.draw();
    }

    /** Who was chosen, as far as they are members. */
    public List<PublishedPool.Member> leaving() {
        return members.stream()
                .filter(member -> form.holds("outOfOffice", member.pseudonym()))
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
