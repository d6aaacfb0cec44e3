package org.folkmoot.web.drawing;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.web.draw.DrawClient;
import org.folkmoot.web.draw.DrawState;
import org.folkmoot.web.draw.PublishedDraw;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.page.PageConfig;

/** Puts the organisers' pages of draws together, for whoever is signed in. */
@RequestScoped
class DrawingPage {
    private final Facts facts;
    private final DrawClient client;
    private final PageConfig pages;
    private final SecurityIdentity identity;
    private final AccessTokenCredential token;

    DrawingPage(
            Facts facts, DrawClient client, PageConfig pages, SecurityIdentity identity, AccessTokenCredential token) {
        this.facts = facts;
        this.client = client;
        this.pages = pages;
        this.identity = identity;
        this.token = token;
    }

    @CheckedTemplate(basePath = "drawing")
    static class Templates {
        static native TemplateInstance draws(DrawsView view);

        static native TemplateInstance draw(DrawView view);

        static native TemplateInstance kept(AssemblyState assembly, DrawForm form);
    }

    /**
     * What is shown beside the draw itself.
     *
     * @param confirming whether they are asked if they want to cancel it
     */
    record Shown(boolean confirming, DrawForm form, String done, String failure) {}

    String token() {
        return token.getToken();
    }

    ZoneId zone() {
        return pages.timeZone();
    }

    TemplateInstance draws(AssemblyId id, DrawForm form, String failure) {
        AssemblyState assembly = assembly(id);
        Answer<List<DrawState>> draws = client.of(id);
        return Templates.draws(new DrawsView(
                assembly,
                draws.orElse(List.of()),
                draws instanceof Answer.Given,
                organiser(),
                form,
                failure,
                facts.areas().all()));
    }

    TemplateInstance draw(AssemblyId id, DrawId draw, Shown shown) {
        return Templates.draw(new DrawView(
                assembly(id),
                published(id, draw),
                organiser(),
                shown.confirming(),
                shown.form(),
                shown.done(),
                shown.failure(),
                Instant.now()));
    }

    /** A draw of that assembly. */
    PublishedDraw published(AssemblyId assembly, DrawId draw) {
        PublishedDraw published = switch (client.published(draw)) {
            case Answer.Given<PublishedDraw> given -> given.value();
            case Answer.Refused<PublishedDraw> refused -> throw new NotFoundException();
            case Answer.Unreachable<PublishedDraw> unreachable ->
                throw CommonProblem.UNAVAILABLE.because("Try again in a moment.");
        };
        if (!published.draw().assemblyId().equals(assembly)) {
            throw new NotFoundException();
        }
        return published;
    }

    /** What comes of a form; while the draw cannot be read, a page that holds all that was typed. */
    Response keeping(AssemblyId assembly, DrawForm form, Supplier<Response> response) {
        try {
            return response.get();
        } catch (ProblemException e) {
            if (e.code() != CommonProblem.UNAVAILABLE) {
                throw e;
            }
            return Response.status(503)
                    .entity(Templates.kept(assembly(assembly), form))
                    .build();
        }
    }

    private boolean organiser() {
        return identity.hasRole(Roles.ORGANISER);
    }

    AssemblyState assembly(AssemblyId id) {
        return facts.assembly(id).map(Known::fact).orElseThrow(NotFoundException::new);
    }
}
