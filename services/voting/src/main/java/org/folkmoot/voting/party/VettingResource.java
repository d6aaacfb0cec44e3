package org.folkmoot.voting.party;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.OptionalInt;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.defaults.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What organisers decide about parties. */
@Path("/parties")
@RunOnVirtualThread
@RolesAllowed(Roles.ORGANISER)
class VettingResource {
    record CertificationRequest(@NotNull Boolean certified) {}

    private final VettingService vetting;
    private final SecurityIdentity identity;

    VettingResource(VettingService vetting, SecurityIdentity identity) {
        this.vetting = vetting;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.ORGANISER, Roles.FACILITATOR})
    public List<PartyView> of(@RestQuery @NotNull AssemblyId assembly) {
        return vetting.of(assembly);
    }

    @PUT
    @Path("/{partyId}/certification")
    public PartyView certify(@RestPath PartyId partyId, @Valid @NotNull CertificationRequest request) {
        return vetting.certify(partyId, request.certified(), decidedBy());
    }

    /** @param headcount the number that was looked at; without it, whatever stands is approved */
    @PUT
    @Path("/{partyId}/headcount/approval")
    public PartyView approve(@RestPath PartyId partyId, @RestQuery Integer headcount) {
        OptionalInt seen = headcount == null ? OptionalInt.empty() : OptionalInt.of(headcount);
        return vetting.approve(partyId, seen, decidedBy());
    }

    private String decidedBy() {
        return identity.getPrincipal().getName();
    }
}
