package org.folkmoot.voting.party;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/parties")
@RunOnVirtualThread
@RolesAllowed(Roles.PARTICIPANT)
class PartyResource {
    /** @param area absent: the convener's own */
    record PartyRequest(
            @NotNull AssemblyId assemblyId,
            AreaCode area,
            @NotBlank @Size(max = 120) String place) {}

    record HeadcountRequest(@NotNull Integer headcount) {}

    record JoinRequest(@NotBlank @Size(max = 40) String joinCode) {}

    private final PartyService parties;
    private final JoinService joining;
    private final ParticipantToken participant;

    PartyResource(PartyService parties, JoinService joining, ParticipantToken participant) {
        this.parties = parties;
        this.joining = joining;
        this.participant = participant;
    }

    @POST
    @ResponseStatus(201)
    public PartyView register(@Valid @NotNull PartyRequest request) {
        return parties.register(
                request.assemblyId(),
                request.area() == null ? participant.area() : request.area(),
                request.place(),
                participant.id());
    }

    @GET
    @Path("/mine")
    public PartyView mine(@RestQuery @NotNull AssemblyId assembly) {
        return parties.mine(assembly, participant.id());
    }

    @PUT
    @Path("/{partyId}/headcount")
    public PartyView declare(@RestPath PartyId partyId, @Valid @NotNull HeadcountRequest request) {
        return parties.declare(partyId, request.headcount(), participant.id());
    }

    @POST
    @Path("/join")
    public JoinedView join(@Valid @NotNull JoinRequest request) {
        return joining.join(JoinCode.typed(request.joinCode()), participant.id());
    }
}
