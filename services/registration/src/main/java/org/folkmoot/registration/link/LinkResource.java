package org.folkmoot.registration.link;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.registration.participant.ParticipantDetails;
import org.jboss.resteasy.reactive.ResponseHeader;

@Path("/links")
@RunOnVirtualThread
class LinkResource {
    private final LinkService links;

    LinkResource(LinkService links) {
        this.links = links;
    }

    record LinkRequest(@NotNull String link) {}

    record Holder(String name, AreaCode area) {}

    record Admission(String token, Instant expiresAt, ParticipantId participantId, String name, AreaCode area) {
        static Admission of(LinkService.Exchange exchange) {
            ParticipantDetails details = exchange.participant().details();
            return new Admission(
                    exchange.token().token(),
                    exchange.token().expiresAt(),
                    exchange.participant().id(),
                    details.name(),
                    details.area());
        }
    }

    @POST
    @Path("/view")
    @PermitAll
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Holder view(@Valid @NotNull LinkRequest request) {
        ParticipantDetails details = links.holder(request.link()).details();
        return new Holder(details.name(), details.area());
    }

    @POST
    @Path("/exchange")
    @PermitAll
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Admission exchange(@Valid @NotNull LinkRequest request) {
        return Admission.of(links.exchange(request.link()));
    }
}
