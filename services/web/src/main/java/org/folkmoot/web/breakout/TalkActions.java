package org.folkmoot.web.breakout;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.breakout.TalkPage.Said;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Refusal;
import org.folkmoot.web.participant.Visitor;

/** What somebody does in their room: as a form from any browser, and the same form from our script. */
@Path("/now/room")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PARTICIPANT)
@RunOnVirtualThread
class TalkActions {
    private final TalkPage page;
    private final BreakoutClient client;
    private final Visitor visitor;

    TalkActions(TalkPage page, BreakoutClient client, Visitor visitor) {
        this.page = page;
        this.client = client;
        this.visitor = visitor;
    }

    @POST
    @Path("turn")
    public Response turn(@BeanParam TalkForm form) {
        AssemblyState assembly = page.assembly(visitor, form.assembly());
        return told(assembly, client.goRound(form.room(), form.step(), visitor.token()));
    }

    @POST
    @Path("outcome")
    public Response outcome(@BeanParam TalkForm form) {
        AssemblyState assembly = page.assembly(visitor, form.assembly());
        OutcomeForm typed = form.outcome();
        return switch (client.outcome(form.room(), typed.outcome(form.revision), visitor.token())) {
            case Answer.Given<RoomTalk> given -> shown(assembly, given.value());
            case Answer.Refused<RoomTalk> refused ->
                failed(
                        refused.refusal().status(),
                        assembly,
                        new Said(
                                TalkNotice.refused(refused.refusal()),
                                typed.with(mistakes(refused.refusal())),
                                TypedReport.NOTHING));
            case Answer.Unreachable<RoomTalk> unreachable ->
                failed(503, assembly, new Said(TalkNotice.unsent(), typed, TypedReport.NOTHING));
        };
    }

    @POST
    @Path("help")
    public Response help(@BeanParam TalkForm form) {
        return done(form, "", client.help(form.room(), form.wanted, visitor.token()));
    }

    @POST
    @Path("report")
    public Response report(@BeanParam TalkForm form) {
        return done(form, "report", client.report(form.room(), form.seat, form.reason(), visitor.token()));
    }

    /** Breakout lets only certified facilitators. */
    @POST
    @Path("remove")
    public Response remove(@BeanParam TalkForm form) {
        return done(form, "remove", client.remove(form.room(), form.seat, form.reason(), visitor.token()));
    }

    /** @param deed to be said when it is done */
    private Response done(TalkForm form, String deed, Answer<Boolean> answer) {
        AssemblyState assembly = page.assembly(visitor, form.assembly());
        return switch (answer) {
            case Answer.Given<Boolean> given
            when visitor.usesScript() -> fragment(200, page.look(visitor, assembly, Said.of(TalkNotice.done(deed))));
            case Answer.Given<Boolean> given -> back(assembly, deed);
            case Answer.Refused<Boolean> refused -> refused(assembly, refused.refusal(), TypedReport.of(form));
            case Answer.Unreachable<Boolean> unreachable ->
                failed(503, assembly, Said.of(TalkNotice.unsent(), TypedReport.of(form)));
        };
    }

    private Response told(AssemblyState assembly, Answer<RoomTalk> answer) {
        return switch (answer) {
            case Answer.Given<RoomTalk> given -> shown(assembly, given.value());
            case Answer.Refused<RoomTalk> refused -> refused(assembly, refused.refusal(), TypedReport.NOTHING);
            case Answer.Unreachable<RoomTalk> unreachable -> failed(503, assembly, Said.of(TalkNotice.unsent()));
        };
    }

    private Response shown(AssemblyState assembly, RoomTalk talk) {
        return visitor.usesScript()
                ? fragment(200, page.inRoom(visitor, assembly, talk, Said.NOTHING))
                : back(assembly, "");
    }

    private Response refused(AssemblyState assembly, Refusal refusal, TypedReport typed) {
        return failed(refusal.status(), assembly, Said.of(TalkNotice.refused(refusal), typed));
    }

    private Response failed(int status, AssemblyState assembly, Said said) {
        return fragment(status, page.look(visitor, assembly, said));
    }

    private Response fragment(int status, TalkView view) {
        TemplateInstance page =
                visitor.usesScript() ? TalkResource.Templates.talk(view) : TalkResource.Templates.room(view);
        return Response.status(status).entity(page).build();
    }

    private static Response back(AssemblyState assembly, String deed) {
        UriBuilder address = UriBuilder.fromPath("/now/room").queryParam("assembly", assembly.id());
        return Response.seeOther((deed.isEmpty() ? address : address.queryParam("done", deed)).build())
                .build();
    }

    private static List<String> mistakes(Refusal refusal) {
        return refusal.errors().stream().map(Refusal.Mistake::detail).toList();
    }
}
