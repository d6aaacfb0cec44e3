package org.folkmoot.web.drawing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.web.draw.DrawClient;
import org.folkmoot.web.draw.PublishedDraw;
import org.folkmoot.web.neighbour.Answer;

/** Puts the page together where an organiser says which members leave. */
@ApplicationScoped
class ReplacementsPage {
    private final DrawingPage page;
    private final DrawClient draws;
    private final DrawingClient client;

    ReplacementsPage(DrawingPage page, DrawClient draws, DrawingClient client) {
        this.page = page;
        this.draws = draws;
        this.client = client;
    }

    @CheckedTemplate(basePath = "drawing")
    static class Templates {
        static native TemplateInstance replacements(ReplacementsView view);
    }

    /**
     * What is known of the panel.
     *
     * @param known whether sortition could say who its members are
     * @param vacant pseudonyms of members who were erased since
     */
    record Panel(PublishedDraw published, List<PublishedPool.Member> members, boolean known, List<String> vacant) {
        Set<String> pseudonyms() {
            return members.stream().map(PublishedPool.Member::pseudonym).collect(Collectors.toSet());
        }
    }

    /** Nobody can be named while there are no members, or seats are being filled. */
    Panel panel(AssemblyId assembly, DrawId draw) {
        PublishedDraw published = page.published(assembly, draw);
        if (!published.draw().drawn()) {
            return new Panel(published, List.of(), true, List.of());
        }
        PublishedPool pool = client.pool(draw);
        Answer<List<PublishedPool.Member>> members =
                draws.members(published).map(all -> all.stream().map(pool::of).toList());
        return new Panel(
                published,
                members.orElse(List.of()),
                members instanceof Answer.Given,
                client.vacant(draw, page.token()));
    }

    /** @param confirming whether they are asked if these members are to leave */
    TemplateInstance show(AssemblyId assembly, Panel panel, DrawForm form, boolean confirming, String failure) {
        return Templates.replacements(new ReplacementsView(page.assembly(assembly), panel, confirming, form, failure));
    }
}
