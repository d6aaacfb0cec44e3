package org.folkmoot.web.drawing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    /** @param confirming whether they are asked if these members are to leave */
    TemplateInstance show(AssemblyId assembly, DrawId draw, DrawForm form, boolean confirming, String failure) {
        PublishedDraw published = page.published(assembly, draw);
        Answer<List<PublishedPool.Member>> members = members(published);
        return Templates.replacements(new ReplacementsView(
                page.assembly(assembly),
                published,
                members.orElse(List.of()),
                members instanceof Answer.Given,
                confirming,
                form,
                failure));
    }

    /** Nobody can be chosen while there are none, or seats are being filled. */
    private Answer<List<PublishedPool.Member>> members(PublishedDraw published) {
        if (!published.draw().drawn()) {
            return new Answer.Given<>(List.of());
        }
        PublishedPool pool = client.pool(published.draw().id());
        return draws.members(published)
                .map(members -> members.stream().map(pool::of).toList());
    }
}
