package org.folkmoot.registration.participant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.registration.training.CertificateService;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/participants")
@RunOnVirtualThread
class ParticipantResource {
    private final ParticipantService participants;
    private final CertificateService certificates;
    private final ParticipantCount count;
    private final ParticipantToken token;

    ParticipantResource(
            ParticipantService participants,
            CertificateService certificates,
            ParticipantCount count,
            ParticipantToken token) {
        this.participants = participants;
        this.certificates = certificates;
        this.count = count;
        this.token = token;
    }

    record Count(long participants) {}

    @GET
    @Path("/count")
    @PermitAll
    public Count count() {
        return new Count(count.now());
    }

    @GET
    @Path("/me")
    @RolesAllowed(Roles.PARTICIPANT)
    public RestResponse<HeldDetails> me() {
        return participants
                .find(token.id())
                .map(participant -> HeldDetails.of(
                        participant, certificates.certifiedAt(token.id()).orElse(null)))
                .map(held -> RestResponse.ResponseBuilder.ok(held)
                        .header("Cache-Control", "no-store")
                        .build())
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("Nothing is held about you any more."));
    }

    @DELETE
    @Path("/me")
    @RolesAllowed(Roles.PARTICIPANT)
    public void erase() {
        participants.erase(token.id());
    }
}
