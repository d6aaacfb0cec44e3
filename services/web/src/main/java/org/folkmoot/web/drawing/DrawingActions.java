package org.folkmoot.web.drawing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.draw.DrawState;
import org.folkmoot.web.draw.PublishedDraw;
import org.folkmoot.web.draw.Randomness;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Refusal;

/** What an organiser does with a draw. The page moves on only when sortition has said yes. */
@Path("/stage/{assemblyId}/draws")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.ORGANISER)
@RunOnVirtualThread
class DrawingActions {
    private final DrawingPage page;
    private final DrawingClient client;

    DrawingActions(DrawingPage page, DrawingClient client) {
        this.page = page;
        this.client = client;
    }

    @POST
    public Response announce(AssemblyId assemblyId, MultivaluedMap<String, String> fields) {
        DrawForm form = DrawForm.typed("announce", fields, page.zone());
        DrawingApi.Announcement announcement = form.announcement(assemblyId);
        if (!form.mistakes().isEmpty()) {
            return draws(422, assemblyId, form, "Not announced. Change this:");
        }
        return switch (client.announce(announcement, page.token())) {
            case Answer.Given<DrawState> given -> back(assemblyId, given.value().id(), "announce");
            case Answer.Refused<DrawState> refused -> {
                form.refused(refused.refusal());
                yield draws(
                        refused.refusal().status(), assemblyId, form, "Not announced. " + sentence(refused.refusal()));
            }
            case Answer.Unreachable<DrawState> unreachable ->
                draws(
                        503,
                        assemblyId,
                        form,
                        "It is not known whether the draw was announced. Look at the list before you send it again.");
        };
    }

    @POST
    @Path("{drawId}/waves")
    public Response seal(AssemblyId assemblyId, DrawId drawId, MultivaluedMap<String, String> fields) {
        DrawForm form = DrawForm.typed("seal", fields, page.zone());
        DrawingApi.NewWave wave = form.wave();
        return done(assemblyId, drawId, form, "Not sealed.", () -> client.seal(drawId, wave, page.token()));
    }

    @POST
    @Path("{drawId}/waves/{number}/randomness")
    public Response invite(AssemblyId assemblyId, DrawId drawId, int number, MultivaluedMap<String, String> fields) {
        DrawForm form = DrawForm.typed("invite", fields, page.zone());
        return page.keeping(assemblyId, form, () -> invited(assemblyId, drawId, number, form));
    }

    private Response invited(AssemblyId assemblyId, DrawId drawId, int number, DrawForm form) {
        Randomness randomness = page.published(assemblyId, drawId).waves().stream()
                .filter(wave -> wave.number() == number)
                .map(wave -> wave.randomness())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String value = randomness.value(form.typed("value", ""));
        return done(
                assemblyId,
                drawId,
                form,
                "Nobody is invited yet.",
                () -> client.invite(drawId, number, value, page.token()));
    }

    @POST
    @Path("{drawId}/freeze")
    public Response freeze(AssemblyId assemblyId, DrawId drawId, MultivaluedMap<String, String> fields) {
        DrawForm form = DrawForm.typed("freeze", fields, page.zone());
        DrawingApi.Plan plan = form.plan();
        return done(assemblyId, drawId, form, "Not frozen.", () -> client.freeze(drawId, plan, page.token()));
    }

    @POST
    @Path("{drawId}/randomness")
    public Response draw(AssemblyId assemblyId, DrawId drawId, MultivaluedMap<String, String> fields) {
        DrawForm form = DrawForm.typed("draw", fields, page.zone());
        return page.keeping(assemblyId, form, () -> drawn(assemblyId, drawId, form));
    }

    private Response drawn(AssemblyId assemblyId, DrawId drawId, DrawForm form) {
        PublishedDraw published = page.published(assemblyId, drawId);
        DrawState.Plan plan = published.draw().plan();
        String typed = form.typed("value", "");
        String value = plan == null || plan.randomness() == null
                ? typed
                : plan.randomness().value(typed);
        return done(assemblyId, drawId, form, "Not drawn.", () -> client.draw(drawId, value, page.token()));
    }

    @POST
    @Path("{drawId}/cancel")
    public Response cancel(AssemblyId assemblyId, DrawId drawId, MultivaluedMap<String, String> fields) {
        DrawForm form = DrawForm.typed("cancel", fields, page.zone());
        String reason = form.typed("reason", "");
        if (reason.isEmpty()) {
            form.wrong("reason", "Write why: everybody reads it.");
        }
        return done(assemblyId, drawId, form, "Not cancelled.", () -> client.cancel(drawId, reason, page.token()));
    }

    /** What a page says of something that has just been done. */
    static String done(String act) {
        return switch (act == null ? "" : act) {
            case "announce" -> "The draw is announced. Next: invite people.";
            case "seal" -> "The tickets are sealed. Next: its randomness, when it is known.";
            case "invite" -> "The lowest tickets are invited, and each has a mail.";
            case "freeze" -> "Nobody can be added any more. The possible panels are being found.";
            case "replace" -> "Started. Everybody can read who leaves.";
            case "draw" -> "The lot has fallen.";
            case "cancel" -> "The draw is cancelled.";
            default -> "";
        };
    }

    private Response done(
            AssemblyId assembly, DrawId draw, DrawForm form, String failure, Supplier<Answer<Boolean>> act) {
        if (!form.mistakes().isEmpty()) {
            return failed(422, assembly, draw, form, failure + " Change this:");
        }
        return switch (act.get()) {
            case Answer.Given<Boolean> given -> back(assembly, draw, form.act());
            case Answer.Refused<Boolean> refused -> {
                form.refused(refused.refusal());
                yield failed(
                        refused.refusal().status(), assembly, draw, form, failure + " " + sentence(refused.refusal()));
            }
            case Answer.Unreachable<Boolean> unreachable ->
                failed(
                        503,
                        assembly,
                        draw,
                        form,
                        "It is not known whether that was done: no answer came. Look at the state below before you send it again.");
        };
    }

    private Response draws(int status, AssemblyId assembly, DrawForm form, String failure) {
        return Response.status(status)
                .entity(page.draws(assembly, form, failure))
                .build();
    }

    private Response failed(int status, AssemblyId assembly, DrawId draw, DrawForm form, String failure) {
        var shown = new DrawingPage.Shown(form.of("cancel"), form, "", failure);
        return page.keeping(
                assembly,
                form,
                () -> Response.status(status)
                        .entity(page.draw(assembly, draw, shown))
                        .build());
    }

    private static Response back(AssemblyId assembly, DrawId draw, String done) {
        return Response.seeOther(URI.create("/stage/" + assembly + "/draws/" + draw + "?done=" + done))
                .build();
    }

    static String sentence(Refusal refusal) {
        return switch (refusal.code()) {
            case "nobody-to-invite" -> "Everybody who may be drawn is invited already.";
            case "unknown-assembly" -> "Publish the assembly first.";
            default -> refusal.detail();
        };
    }
}
