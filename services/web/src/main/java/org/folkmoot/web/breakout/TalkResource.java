package org.folkmoot.web.breakout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.participant.Visitor;
import org.jboss.resteasy.reactive.RestQuery;

/** Looking at one's room. */
@Path("/now/room")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PARTICIPANT)
@RunOnVirtualThread
class TalkResource {
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");

    private final TalkPage page;
    private final BreakoutClient client;
    private final Visitor visitor;

    TalkResource(TalkPage page, BreakoutClient client, Visitor visitor) {
        this.page = page;
        this.client = client;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "breakout")
    static class Templates {
        static native TemplateInstance room(TalkView view);

        static native TemplateInstance talk(TalkView view);

        static native TemplateInstance video(String back, String place, TalkNotice notice);
    }

    /** @param done what has just been done, to be said once */
    @GET
    public TemplateInstance room(@RestQuery AssemblyId assembly, @RestQuery String done) {
        AssemblyState own = page.assembly(visitor, assembly);
        return Templates.room(page.arrive(visitor, own, TalkPage.Said.of(TalkNotice.done(done))));
    }

    /** The same without what stays, for a page that has heard that the room changed. */
    @GET
    @Path("talk")
    public TemplateInstance talk(@RestQuery AssemblyId assembly) {
        return Templates.talk(page.look(visitor, page.assembly(visitor, assembly), TalkPage.Said.NOTHING));
    }

    /** Opens in a tab of its own: the room page goes on saying that somebody is there. */
    @GET
    @Path("video")
    public Response video(@RestQuery AssemblyId assembly, @RestQuery RoomId room) {
        String back = TalkView.address(page.assembly(visitor, assembly));
        return switch (client.entry(room, visitor.token())) {
            case Answer.Given<BreakoutApi.Entry> given
            when isWebAddress(given.value().address()) ->
                Response.seeOther(URI.create(given.value().address())).build();
            case Answer.Given<BreakoutApi.Entry> given ->
                Response.ok(Templates.video(back, given.value().notice(), TalkNotice.NONE))
                        .build();
            case Answer.Refused<BreakoutApi.Entry> refused ->
                Response.status(refused.refusal().status())
                        .entity(Templates.video(back, "", TalkNotice.refused(refused.refusal())))
                        .build();
            case Answer.Unreachable<BreakoutApi.Entry> unreachable ->
                Response.status(503)
                        .entity(Templates.video(back, "", TalkNotice.noVideo()))
                        .build();
        };
    }

    private static boolean isWebAddress(String address) {
        return address != null && WEB_ADDRESS.matcher(address).matches();
    }
}
