package org.folkmoot.web.seat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.identity.Roles;

/** Finds out whose browser listens. */
@ApplicationScoped
public class OwnPlaces {
    private final Seats seats;

    OwnPlaces(Seats seats) {
        this.seats = seats;
    }

    /** Of whoever is signed in; empty of others, and of those whose token is no longer good. */
    public Uni<Optional<OwnPlace>> of(RoutingContext request, AssemblyId assembly) {
        Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(request, null);
        return identity == null
                ? Uni.createFrom().item(Optional.empty())
                : identity.onFailure()
                        .recoverWithNull()
                        .map(each -> participant(each).map(id -> new OwnPlace(seats, assembly, id, Instant.now())));
    }

    private static Optional<ParticipantId> participant(SecurityIdentity identity) {
        return identity != null
                        && identity.hasRole(Roles.PARTICIPANT)
                        && identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of(ParticipantId.of(token.getSubject()))
                : Optional.empty();
    }
}
