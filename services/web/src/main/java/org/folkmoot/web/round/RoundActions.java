package org.folkmoot.web.round;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Refusal;
import org.folkmoot.web.round.RoundsPage.Wanted;
import org.jboss.resteasy.reactive.RestForm;

/** What a facilitator does with a round. The page moves on only when breakout has said yes. */
@Path("/stage/{assemblyId}/rounds")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.FACILITATOR)
@RunOnVirtualThread
class RoundActions {
    private static final int LONGEST_NOTICE = 600;

    private final RoundsPage page;
    private final RoundClient client;

    RoundActions(RoundsPage page, RoundClient client) {
        this.page = page;
        this.client = client;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response prepare(AssemblyId assemblyId, MultivaluedMap<String, String> fields) {
        RoundForm form = RoundForm.typed(fields);
        List<String> wrong = new ArrayList<>();
        RoundApi.Draft draft = form.draft(assemblyId, wrong);
        if (!wrong.isEmpty()) {
            return shown(422, assemblyId, Wanted.prepared(form.with(wrong)));
        }
        return switch (client.prepare(draft, page.token())) {
            case Answer.Given<RoundState> given ->
                back(assemblyId, RoundId.of(given.value().id()));
            case Answer.Refused<RoundState> refused ->
                shown(
                        refused.refusal().status(),
                        assemblyId,
                        Wanted.prepared(form.with(
                                refused.refusal().errors().isEmpty()
                                        ? List.of(refused.refusal().detail())
                                        : RoundForm.mistakes(refused.refusal().errors()))));
            case Answer.Unreachable<RoundState> unreachable ->
                shown(
                        503,
                        assemblyId,
                        Wanted.prepared(form.with(
                                List.of("No answer came. Look whether the round is there before you save it again."))));
        };
    }

    @POST
    @Path("{roundId}/preview")
    public Response preview(AssemblyId assemblyId, RoundId roundId) {
        return switch (client.preview(roundId, page.token())) {
            case Answer.Given<Preview> given -> shown(200, assemblyId, Wanted.preview(roundId, given.value()));
            case Answer.Refused<Preview> refused ->
                failed(refused.refusal().status(), assemblyId, roundId, "No preview. " + sentence(refused.refusal()));
            case Answer.Unreachable<Preview> unreachable ->
                failed(503, assemblyId, roundId, "No preview. Nothing changed. Try again.");
        };
    }

    @POST
    @Path("{roundId}/open")
    public Response open(AssemblyId assemblyId, RoundId roundId) {
        return done(client.open(roundId, page.token()), assemblyId, roundId, "The rooms did not open.");
    }

    /** @param seconds until the rooms close */
    @POST
    @Path("{roundId}/close")
    public Response close(AssemblyId assemblyId, RoundId roundId, @RestForm int seconds) {
        Duration notice = Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_NOTICE));
        return done(client.close(roundId, notice, page.token()), assemblyId, roundId, "The rooms did not close.");
    }

    /** @param from when they would have closed, so that a second click asks for the same and not for more */
    @POST
    @Path("{roundId}/extend")
    public Response extend(AssemblyId assemblyId, RoundId roundId, @RestForm String from, @RestForm int seconds) {
        Instant closesAt = time(from).plusSeconds(Math.clamp(seconds, 1, 3_600));
        return done(
                client.reschedule(roundId, closesAt, page.token()), assemblyId, roundId, "The time was not extended.");
    }

    @POST
    @Path("{roundId}/message")
    public Response say(AssemblyId assemblyId, RoundId roundId, @RestForm String text) {
        String said = text == null ? "" : text.strip();
        return switch (client.say(roundId, said, page.token())) {
            case Answer.Given<RoundState> given -> back(assemblyId, roundId);
            case Answer.Refused<RoundState> refused ->
                shown(
                        refused.refusal().status(),
                        assemblyId,
                        Wanted.failed(roundId, said, "Not said to the rooms. " + sentence(refused.refusal())));
            case Answer.Unreachable<RoundState> unreachable ->
                shown(
                        503,
                        assemblyId,
                        Wanted.failed(
                                roundId,
                                said,
                                "It is not known whether the rooms got it: no answer came. What was said last stands"
                                        + " below."));
        };
    }

    private Response done(Answer<RoundState> answer, AssemblyId assembly, RoundId round, String failure) {
        return switch (answer) {
            case Answer.Given<RoundState> given -> back(assembly, round);
            case Answer.Refused<RoundState> refused ->
                failed(refused.refusal().status(), assembly, round, failure + " " + sentence(refused.refusal()));
            case Answer.Unreachable<RoundState> unreachable ->
                failed(
                        503,
                        assembly,
                        round,
                        "It is not known whether that was done: no answer came. Look at what stands below before you try again.");
        };
    }

    private Response failed(int status, AssemblyId assembly, RoundId round, String failure) {
        return shown(status, assembly, Wanted.failed(round, "", failure));
    }

    private Response shown(int status, AssemblyId assembly, Wanted wanted) {
        return Response.status(status)
                .entity(RoundsResource.Templates.rounds(page.view(assembly, wanted)))
                .build();
    }

    private static Response back(AssemblyId assembly, RoundId round) {
        return Response.seeOther(UriBuilder.fromPath("/stage/" + assembly + "/rounds")
                        .queryParam("round", round)
                        .build())
                .build();
    }

    private static String sentence(Refusal refusal) {
        return switch (refusal.code()) {
            case "another-round-open" -> "Another round is open. Close it first.";
            case "nobody-there" -> "Nobody who is checked in can be given a seat.";
            case "too-soon" -> "That moment has passed.";
            case "too-far-ahead" -> "That is too far ahead.";
            default -> refusal.detail();
        };
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException | NullPointerException e) {
            throw new BadRequestException(e);
        }
    }
}
