package org.folkmoot.web.round;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.neighbour.Answer;
import org.jboss.resteasy.reactive.RestQuery;

/** Looking at the rounds; nothing here changes anything. */
@Path("/stage/{assemblyId}/rounds")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.FACILITATOR, Roles.ORGANISER})
@RunOnVirtualThread
class RoundsResource {
    private final RoundsPage page;
    private final RoundClient client;

    RoundsResource(RoundsPage page, RoundClient client) {
        this.page = page;
        this.client = client;
    }

    @CheckedTemplate(basePath = "round")
    static class Templates {
        static native TemplateInstance rounds(RoundsView view);

        static native TemplateInstance outcomes(OutcomesView view);

        static native TemplateInstance lookIn(LookInView view);
    }

    /**
     * @param state which rooms: {@code help}, {@code small}, else all
     * @param confirm {@code close} to be asked whether that is to be done
     * @param another whether a new one is to be prepared
     */
    @GET
    public TemplateInstance rounds(
            AssemblyId assemblyId,
            @RestQuery RoundId round,
            @RestQuery String state,
            @RestQuery String confirm,
            @RestQuery("new") boolean another) {
        return Templates.rounds(page.view(
                assemblyId,
                another && page.facilitator()
                        ? RoundsPage.Wanted.prepared(RoundForm.empty())
                        : new RoundsPage.Wanted(
                                round, state == null ? "" : state, "close".equals(confirm), null, null, "", "")));
    }

    @GET
    @Path("{roundId}/outcomes")
    public TemplateInstance outcomes(AssemblyId assemblyId, RoundId roundId) {
        Answer<List<RoomOutcome>> answer = client.outcomes(roundId, page.token());
        return Templates.outcomes(new OutcomesView(
                page.assembly(assemblyId),
                roundId.toString(),
                answer instanceof Answer.Given,
                answer.orElse(List.of()).stream()
                        .map(outcome -> new OutcomesView.Line(outcome, page.area(outcome.area())))
                        .toList()));
    }
}
