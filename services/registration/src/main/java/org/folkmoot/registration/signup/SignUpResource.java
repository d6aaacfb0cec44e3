package org.folkmoot.registration.signup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.folkmoot.registration.participant.EnteredDetails;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/sign-ups")
@RunOnVirtualThread
class SignUpResource {
    private final SignUpService signUps;

    SignUpResource(SignUpService signUps) {
        this.signUps = signUps;
    }

    @POST
    @PermitAll
    @ResponseStatus(202)
    public void signUp(@NotNull EnteredDetails entered) {
        signUps.take(entered);
    }
}
