package org.folkmoot.voting.ballot;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.identity.VerifiedTokens;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/contests")
class BallotResource {
    private static final String PROBLEM = "application/problem+json";

    private final BallotService ballots;
    private final ParticipantToken voter;
    private final VerifiedTokens verified;

    BallotResource(BallotService ballots, ParticipantToken voter, VerifiedTokens verified) {
        this.ballots = ballots;
        this.voter = voter;
        this.verified = verified;
    }

    @POST
    @Path("/{contestId}/ballots")
    @RolesAllowed(Roles.PARTICIPANT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = {"sequence", "selection"},
                                            properties = {
                                                @SchemaProperty(
                                                        name = "sequence",
                                                        type = SchemaType.INTEGER,
                                                        format = "int64",
                                                        minimum = "1",
                                                        maximum = "9007199254740991"),
                                                @SchemaProperty(
                                                        name = "selection",
                                                        type = SchemaType.OBJECT,
                                                        minProperties = 1,
                                                        maxProperties = 1)
                                            }),
                            examples = {
                                @ExampleObject(
                                        name = "one choice, or approval",
                                        value = "{\"sequence\":1,\"selection\":{\"choices\":[\"4\",\"6\"]}}"),
                                @ExampleObject(
                                        name = "ranking",
                                        value = "{\"sequence\":1,\"selection\":{\"ranking\":[[\"4\"],[\"6\",\"2\"]]}}"),
                                @ExampleObject(
                                        name = "amount",
                                        value = "{\"sequence\":1,\"selection\":{\"amount\":30}}"),
                                @ExampleObject(
                                        name = "points",
                                        value = "{\"sequence\":1,\"selection\":{\"points\":{\"4\":3,\"6\":7}}}"),
                                @ExampleObject(
                                        name = "blank",
                                        value = "{\"sequence\":1,\"selection\":{\"blank\":true}}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The broker has the ballot",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same ballot again: the same receipt",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", description = "malformed-request", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "401",
            description = "token-missing, token-expired, token-not-valid",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "not-entitled, not-allowed",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "unknown-contest", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "contest-not-open, contest-closed, contest-voided, older-sequence, sequence-reused",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "the selection is not what the contest asks for",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "overloaded, unavailable: send the same ballot again",
            content = @Content(mediaType = PROBLEM))
    public Uni<RestResponse<Receipt>> cast(@RestPath ContestId contestId, byte[] body) {
        verified.remember(voter);
        return Uni.createFrom()
                .completionStage(ballots.cast(voter.id(), BallotRequest.read(contestId, body)))
                .onFailure(CompletionException.class)
                .transform(Throwable::getCause)
                .map(cast -> RestResponse.status(
                        cast.repeated() ? RestResponse.Status.OK : RestResponse.Status.CREATED, cast.receipt()));
    }
}
