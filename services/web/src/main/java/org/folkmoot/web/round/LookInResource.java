package org.folkmoot.web.round;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.breakout.BreakoutClient;
import org.folkmoot.web.breakout.RoomTalk;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Refusal;
import org.folkmoot.web.page.IdConverters;
import org.folkmoot.web.round.LookInView.Typed;
import org.folkmoot.web.seat.Seats;
import org.jboss.resteasy.reactive.RestForm;

/** Looking into one room, and putting things right there. */
@Path("/stage/{assemblyId}/rounds/{roundId}/rooms/{roomId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.FACILITATOR)
@RunOnVirtualThread
class LookInResource {
    private static final String NO_ANSWER =
            "It is not known whether that was done: no answer came. Look at the room before you try again.";

    private final RoundsPage page;
    private final RoundClient rounds;
    private final BreakoutClient rooms;
    private final Seats seats;

    LookInResource(RoundsPage page, RoundClient rounds, BreakoutClient rooms, Seats seats) {
        this.page = page;
        this.rounds = rounds;
        this.rooms = rooms;
        this.seats = seats;
    }

    record Where(AssemblyId assembly, RoundId round, RoomId room) {
        String address() {
            return "/stage/" + assembly + "/rounds/" + round + "/rooms/" + room;
        }
    }

    @GET
    public TemplateInstance look(AssemblyId assemblyId, RoundId roundId, RoomId roomId) {
        return shown(new Where(assemblyId, roundId, roomId), Typed.NOTHING, "");
    }

    /** Somebody has come. */
    @POST
    @Path("help")
    public Response help(AssemblyId assemblyId, RoundId roundId, RoomId roomId) {
        return done(
                rooms.help(roomId, false, page.token()),
                new Where(assemblyId, roundId, roomId),
                Typed.NOTHING,
                "The call was not answered.");
    }

    /** @param to number of the room */
    @POST
    @Path("move")
    public Response move(
            AssemblyId assemblyId, RoundId roundId, RoomId roomId, @RestForm String seat, @RestForm String to) {
        Where where = new Where(assemblyId, roundId, roomId);
        Typed typed = new Typed(seat, to, null);
        Optional<Room> target = to != null && to.strip().matches("\\d{1,6}")
                ? seats.room(assemblyId, Integer.parseInt(to.strip()))
                : Optional.empty();
        if (seat == null || target.isEmpty()) {
            String next = seat == null ? "Choose a person." : "Write the number of a room that is open.";
            return failed(422, where, typed, "Not moved. " + next);
        }
        SeatId person = IdConverters.read(seat, SeatId::of);
        return done(rounds.move(roomId, person, target.get().id(), page.token()), where, typed, "Not moved.");
    }

    @POST
    @Path("remove")
    public Response remove(
            AssemblyId assemblyId, RoundId roundId, RoomId roomId, @RestForm String seat, @RestForm String reason) {
        Where where = new Where(assemblyId, roundId, roomId);
        Typed typed = new Typed(seat, null, reason);
        if (seat == null || reason == null || reason.isBlank()) {
            return failed(422, where, typed, "Not removed. Choose a person, and write why.");
        }
        return done(rooms.remove(roomId, seat, reason.strip(), page.token()), where, typed, "Not removed.");
    }

    private Response done(Answer<Boolean> answer, Where where, Typed typed, String failure) {
        return switch (answer) {
            case Answer.Given<Boolean> given ->
                Response.seeOther(URI.create(where.address())).build();
            case Answer.Refused<Boolean> refused ->
                failed(refused.refusal().status(), where, typed, failure + " " + sentence(refused.refusal()));
            case Answer.Unreachable<Boolean> unreachable -> failed(503, where, typed, NO_ANSWER);
        };
    }

    private Response failed(int status, Where where, Typed typed, String failure) {
        return Response.status(status).entity(shown(where, typed, failure)).build();
    }

    private TemplateInstance shown(Where where, Typed typed, String failure) {
        Answer<RoomTalk> answer = rooms.room(where.room(), page.token());
        RoomTalk talk = answer.orElse(null);
        return RoundsResource.Templates.lookIn(new LookInView(
                page.assembly(where.assembly()),
                where.round().toString(),
                where.room().toString(),
                talk,
                !(answer instanceof Answer.Unreachable),
                talk == null ? "" : page.area(talk.area()),
                typed,
                failure));
    }

    private static String sentence(Refusal refusal) {
        return switch (refusal.code()) {
            case "room-full" -> "That room is full.";
            case "room-closed" -> "That room is closed.";
            case "other-round" -> "That room belongs to another round.";
            case "unknown-seat" -> "That person is not in this room any more.";
            case "already-removed" -> "They are removed already.";
            default -> refusal.detail();
        };
    }
}
