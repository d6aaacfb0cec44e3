package org.folkmoot.web.breakout;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.breakout.TalkPage.Said;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.participant.Visitor;
import org.folkmoot.web.seat.Place;

/** Taking a seat, being there, saying one's name, leaving. */
@Path("/now/room")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PARTICIPANT)
@RunOnVirtualThread
class SeatResource {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TalkPage page;
    private final BreakoutClient client;
    private final Facts facts;
    private final Visitor visitor;

    SeatResource(TalkPage page, BreakoutClient client, Facts facts, Visitor visitor) {
        this.page = page;
        this.client = client;
        this.facts = facts;
        this.visitor = visitor;
    }

    /** Takes a seat, or only says what to be called in the one they have. */
    @POST
    @Path("seat")
    public Response seat(@BeanParam TalkForm form) {
        AssemblyState assembly = page.assembly(visitor, form.assembly());
        Place place = page.place(visitor, assembly);
        if (!place.inRound()) {
            return back(TalkView.address(assembly));
        }
        return switch (client.here(place.round().id(), form.name(), visitor.token())) {
            case Answer.Given<BreakoutApi.Seat> given -> {
                facts.await(() -> page.place(visitor, assembly).seated(), PATIENCE);
                yield visitor.usesScript()
                        ? shown(200, page.look(visitor, assembly, Said.NOTHING))
                        : back(TalkView.address(assembly));
            }
            case Answer.Refused<BreakoutApi.Seat> refused ->
                shown(refused.refusal().status(), page.turnedAway(visitor, assembly, refused.refusal()));
            case Answer.Unreachable<BreakoutApi.Seat> unreachable ->
                shown(503, page.look(visitor, assembly, Said.of(TalkNotice.unsent())));
        };
    }

    /** A page that is open says so every few seconds; it takes nobody a seat who has none. */
    @POST
    @Path("here")
    public Response here(@BeanParam TalkForm form) {
        Place place = page.place(visitor, page.assembly(visitor, form.assembly()));
        return place.seated()
                        && client.here(place.round().id(), null, visitor.token())
                                instanceof Answer.Given<BreakoutApi.Seat>
                ? Response.noContent().build()
                : Response.status(Response.Status.CONFLICT).build();
    }

    @POST
    @Path("leave")
    public Response leave(@BeanParam TalkForm form) {
        AssemblyState assembly = page.assembly(visitor, form.assembly());
        Place place = page.place(visitor, assembly);
        if (!place.inRound()) {
            return away(assembly);
        }
        RoundId round = place.round().id();
        return switch (client.leave(round, visitor.token())) {
            case Answer.Given<Boolean> given -> {
                facts.await(() -> !page.place(visitor, assembly).seated(), PATIENCE);
                yield away(assembly);
            }
            case Answer.Refused<Boolean> refused ->
                shown(refused.refusal().status(), page.turnedAway(visitor, assembly, refused.refusal()));
            case Answer.Unreachable<Boolean> unreachable ->
                shown(503, page.look(visitor, assembly, Said.of(TalkNotice.unsent())));
        };
    }

    private Response shown(int status, TalkView view) {
        return Response.status(status)
                .entity(visitor.usesScript() ? TalkResource.Templates.talk(view) : TalkResource.Templates.room(view))
                .build();
    }

    private static Response away(AssemblyState assembly) {
        return back("/now?assembly=" + assembly.id());
    }

    private static Response back(String address) {
        return Response.seeOther(UriBuilder.fromUri(address).build()).build();
    }
}
