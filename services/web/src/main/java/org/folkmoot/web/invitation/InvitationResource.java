package org.folkmoot.web.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.web.draw.DrawBoard;
import org.folkmoot.web.draw.PublishedDraw;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Refusal;
import org.folkmoot.web.participant.Visitor;
import org.jboss.resteasy.reactive.RestQuery;

/** Whoever is invited answers here, and sees what becomes of it; whoever is not can check why. */
@Path("/lottery/{drawId}/invitation")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PARTICIPANT)
@RunOnVirtualThread
class InvitationResource {
    private final InvitationClient client;
    private final DrawBoard board;
    private final Visitor visitor;

    InvitationResource(InvitationClient client, DrawBoard board, Visitor visitor) {
        this.client = client;
        this.board = board;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        static native TemplateInstance invitation(InvitationView view);

        static native TemplateInstance notInvited(NotInvitedView view);
    }

    /**
     * @param change to change an answer
     * @param recorded after an answer was taken
     */
    @GET
    public Response show(DrawId drawId, @RestQuery boolean change, @RestQuery boolean recorded) {
        PublishedDraw published = published(drawId);
        return switch (client.invitation(drawId, visitor.token())) {
            case Answer.Given<Invitation> given ->
                Response.ok(Templates.invitation(view(
                                published,
                                given.value(),
                                AnswerForm.holding(given.value().stated()),
                                change,
                                recorded,
                                "")))
                        .build();
            case Answer.Refused<Invitation> refused -> notInvited(published, refused.refusal());
            case Answer.Unreachable<Invitation> unreachable -> throw unavailable();
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(DrawId drawId, MultivaluedMap<String, String> fields) {
        AnswerForm form = AnswerForm.typed(fields);
        InvitationApi.Answer answer = switch (String.valueOf(fields.getFirst("answer"))) {
            case "yes" -> form.yes();
            case "no" -> AnswerForm.no();
            default -> throw new BadRequestException();
        };
        return switch (client.answer(drawId, answer, visitor.token())) {
            case Answer.Given<Invitation> given ->
                Response.seeOther(URI.create("/lottery/" + drawId + "/invitation?recorded=true"))
                        .build();
            case Answer.Refused<Invitation> refused -> refused(drawId, form, refused.refusal());
            case Answer.Unreachable<Invitation> unreachable ->
                again(503, drawId, form, "Not recorded yet. What you typed is still here. Send it once more.");
        };
    }

    private Response refused(DrawId draw, AnswerForm form, Refusal refusal) {
        return switch (refusal.code()) {
            case "not-invited", "unknown-draw" -> notInvited(published(draw), refusal);
            case "answer-too-late" -> again(409, draw, form, "✗ Not recorded. The time to answer is over.");
            case "wrong-state" -> again(409, draw, form, "✗ Not recorded. This lottery takes no answers any more.");
            default ->
                again(
                        refusal.status(),
                        draw,
                        form.with(refusal.errors()),
                        refusal.errors().isEmpty()
                                ? "✗ Not recorded. " + refusal.detail()
                                : "✗ Not recorded yet. Change this:");
        };
    }

    private Response again(int status, DrawId id, AnswerForm form, String failure) {
        PublishedDraw published = published(id);
        Invitation invitation = client.invitation(id, visitor.token()).orElse(Invitation.unread(published.draw()));
        return Response.status(status)
                .entity(Templates.invitation(view(published, invitation, form, true, false, failure)))
                .build();
    }

    private static InvitationView view(
            PublishedDraw published,
            Invitation invitation,
            AnswerForm form,
            boolean changing,
            boolean recorded,
            String failure) {
        return new InvitationView(published, invitation, form, changing, recorded, failure, Instant.now());
    }

    private Response notInvited(PublishedDraw published, Refusal refusal) {
        if (!refusal.is("not-invited")) {
            throw refusal.status() == 404 ? new NotFoundException() : unavailable();
        }
        Answer<List<Ticket>> tickets = client.tickets(published.draw().id(), visitor.token());
        return Response.status(404)
                .entity(Templates.notInvited(new NotInvitedView(
                        published.draw(), tickets.orElse(List.of()), tickets instanceof Answer.Given)))
                .build();
    }

    private PublishedDraw published(DrawId id) {
        return switch (board.look(id)) {
            case Answer.Given<PublishedDraw> given -> given.value();
            case Answer.Refused<PublishedDraw> refused -> throw new NotFoundException();
            case Answer.Unreachable<PublishedDraw> unreachable -> throw unavailable();
        };
    }

    private static ProblemException unavailable() {
        return CommonProblem.UNAVAILABLE.because("Try again in a moment.");
    }
}
